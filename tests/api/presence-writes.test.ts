// First, because lib reads the variables that it sets.
import { shown, tab, told, visitor, wait } from './presence-stage'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Endpoint } from '@/lib/http/endpoint'
import { countRequestAsSeen } from '@/lib/presence/server/count-request-as-seen'
import { sweep } from '@/lib/presence/server/sweep'
import type { Asker } from '@/lib/users/asker'
import { countStatements } from '../support/statements'

const endpoint = { countsAsSeen: true } as Endpoint
const bare = new Request('http://localhost/api/me')
const fromPage = new Request('http://localhost/api/me', { headers: { 'x-client-id': 'a' } })

/** Where its rows are: written anew, a row is elsewhere. */
async function places(asker: Asker): Promise<string> {
  const rows = await db.$queryRaw<Array<{ place: string }>>`
    select 'p' || ctid::text as place from user_presence where user_id = ${asker.id}
    union all select 'l' || ctid::text from presence_leases where user_id = ${asker.id} order by 1`
  return rows.map(({ place }) => place).join()
}

test('U-17 a hundred requests of a program are one write, and nothing at all after it', async () => {
  const ana = await visitor('ana')
  const ask = async () => {
    for (let n = 0; n < 100; n += 1) await countRequestAsSeen(ana, endpoint, bare)
  }
  await countRequestAsSeen(ana, endpoint, fromPage)
  await sweep()
  // BEGIN, whose turn it is, the change, COMMIT.
  expect(await countStatements(ask)).toBe(4)
  expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
  expect(await countStatements(ask)).toBe(0)
  await wait(ana, 121)
  expect([await shown(ana), told(ana)]).toEqual(['offline', ['online', 'offline']])
})

test('U-17 a hundred requests of a page say nothing, and keep nobody here', async () => {
  const ana = await visitor('ana')
  await tab(ana).beat()
  await wait(ana, 59)
  const before = await places(ana)
  for (let n = 0; n < 100; n += 1) await countRequestAsSeen(ana, endpoint, fromPage)
  expect(await places(ana)).toBe(before)
  await wait(ana, 2)
  expect(await shown(ana)).toBe('offline')
})

test('U-18 a hundred beats that say nothing new are written once, and a change at once', async () => {
  const ana = await visitor('ana')
  const page = tab(ana)
  await page.beat()
  const before = await places(ana)
  for (let n = 0; n < 99; n += 1) await page.beat()
  for (let n = 0; n < 20; n += 1) await page.send({})
  expect(await places(ana)).toBe(before)
  await page.beat({ status: 'away' })
  expect(await places(ana)).not.toBe(before)
  const away = await places(ana)
  await wait(ana, 16)
  const later = await places(ana)
  await page.beat({ status: 'away' })
  expect([away, later]).not.toContain(await places(ana))
  expect(told(ana)).toEqual(['online', 'away'])
})
