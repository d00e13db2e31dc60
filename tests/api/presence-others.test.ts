import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSession } from '@/lib/accounts/server/sessions'
import { db } from '@/lib/db/client'
import { judge, type Status } from '@/lib/presence/lease'
import { readOwnPresence } from '@/lib/presence/server/own-presence'
import { recordSignIn } from '@/lib/presence/server/presence-events'
import { setStatus } from '@/lib/presence/server/set-status'
import { statuses } from '@/lib/presence/server/statuses'
import { changeMe } from '@/lib/presence/server/update-me'
import type { Asker } from '@/lib/users/asker'
import { people } from './log-people'
import { lastTold, others, shown, signOut, tab, told, visitor, wait } from './presence-stage'

const set = (asker: Asker, status: Status) => setStatus(asker, { id: asker.id, status })
const soon = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

test('U-3 the SQL computes the same status as the rule, of any leases and settings', async () => {
  const crowd = (await people(30, 'c')).toSorted((one, other) => one.id - other.id)
  const userId = (n: number) => crowd[n]!.id
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: crowd.length, maxLength: crowd.length }), async (lives) => {
      const now = new Date()
      const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
      await db.presenceLease.deleteMany({ where: { userId: { in: crowd.map(({ id }) => id) } } })
      await db.presenceLease.createMany({
        data: lives.flatMap(({ leases }, n) =>
          leases.map(({ status, second }, m) => {
            return { userId: userId(n), clientId: String(m), status, expiresAt: at(second) }
          }),
        ),
      })
      await db.$transaction(
        lives.map(({ set }, n) =>
          db.userPresence.update({
            where: { userId: userId(n) },
            data: {
              setStatus: set?.status ?? null,
              setStatusBase: set?.base ?? null,
              setStatusAt: set && at(-set.ago),
            },
          }),
        ),
      )
      const judged = lives.map(({ leases, set }) => {
        const held = leases.map(({ status, second }) => ({ status, expiresAt: at(second) }))
        return judge(held, set && { ...set, at: at(-set.ago) }, now).status
      })
      const read = await statuses(crowd[0]!, { ids: crowd.map(({ id }) => id) })
      expect(read.statuses.map((each) => each.online_status)).toEqual(judged)
    }),
    { numRuns: 15 },
  )
}, 60_000)

const someStatus = fc.constantFrom('online' as const, 'away' as const)
const anyStatus = fc.constantFrom<Status>('online', 'away', 'offline')
const life = fc.record({
  leases: fc.array(fc.record({ status: someStatus, second: fc.constantFrom(-60, -20, 20, 60) }), {
    maxLength: 3,
  }),
  set: fc.option(fc.record({ status: anyStatus, base: anyStatus, ago: fc.constantFrom(5, 90, 150, 4_000) })),
})

test('U-14 what an admin sets holds until the first change, and does not come back afterwards', async () => {
  const ana = await visitor('ana')
  const page = tab(ana)
  await page.beat()
  await set(ana, 'away')
  await wait(ana, 20)
  await page.beat()
  expect([await shown(ana), told(ana)]).toEqual(['away', ['online', 'away']])
  await page.beat({ status: 'away' })
  await page.beat({ status: 'online' })
  expect([await shown(ana), told(ana)]).toEqual(['online', ['online', 'away', 'online']])
  await set(ana, 'offline')
  // A crash, of which nobody took notice before the next beat.
  await db.presenceLease.updateMany({ where: { userId: ana.id }, data: { expiresAt: new Date(0) } })
  await page.beat()
  expect([await shown(ana), told(ana)]).toEqual(['online', ['online', 'away', 'online', 'offline', 'online']])
})

test('U-14 a sign-in and a sign-out clear it', async () => {
  const ana = await visitor('ana')
  await tab(ana).beat()
  await set(ana, 'offline')
  const { id } = await openSession(ana.id, null, 'Otra')
  await recordSignIn(ana.id, id)
  expect(await shown(ana)).toBe('online')
  await set(ana, 'away')
  await signOut(ana)
  expect(told(ana)).toEqual(['online', 'offline', 'online', 'away', 'online'])
})

test('U-14 online or away, set on an absent user, expires after two minutes; offline stays', async () => {
  const [ana, beto] = [await visitor('ana'), await visitor('beto')]
  await set(ana, 'away')
  await set(beto, 'offline')
  await wait(ana, 118)
  expect(await shown(ana)).toBe('away')
  await wait(ana, 3)
  expect([await shown(ana), told(ana)]).toEqual(['offline', ['away', 'offline']])
  expect((await others(ana)).last_seen).toBeNull()
  await tab(beto).beat()
  expect([await shown(beto), told(beto)]).toEqual(['online', ['online']])
})

test('U-15 hiding last seen: others receive that at once, and again without the time', async () => {
  const ana = await visitor('ana')
  const page = tab(ana)
  await page.beat()
  await changeMe(ana, { hide_last_seen: true })
  expect(lastTold(ana)).toEqual({ userId: ana.id, status: 'online', lastSeen: null })
  await changeMe(ana, { hide_last_seen: true })
  await changeMe(ana, { estado: 'aquí' })
  expect(told(ana)).toEqual(['online', 'online'])
  await wait(ana, 61)
  expect(lastTold(ana)).toEqual({ userId: ana.id, status: 'offline', lastSeen: null })
  expect(await others(ana)).toMatchObject({ last_seen: null })
  await changeMe(ana, { hide_last_seen: false })
  const { last_seen: lastSeen } = await others(ana)
  expect(lastTold(ana)).toEqual({ userId: ana.id, status: 'offline', lastSeen })
  expect(lastSeen).not.toBeNull()
})

test('U-16 appearing offline holds for others, with a last seen that does not move, and not for oneself', async () => {
  const ana = await visitor('ana')
  const page = tab(ana)
  await page.beat()
  await wait(ana, 20)
  const before = await others(ana)
  await changeMe(ana, { appear_offline_until: soon(3_600) })
  expect(told(ana)).toEqual(['online', 'offline'])
  await page.beat()
  expect(await others(ana)).toMatchObject({
    online_status: 'offline',
    is_online: false,
    last_seen: before.last_seen,
  })
  expect(lastTold(ana)).toMatchObject({ lastSeen: before.last_seen })
  const mine = await readOwnPresence(ana)
  expect(mine).toMatchObject({ online_status: 'online', seen_by_others: { online_status: 'offline' } })
  expect(mine.last_seen! > before.last_seen!).toBe(true)
  await page.beat({ status: 'away' })
  await tab(ana).beat()
  expect(told(ana)).toEqual(['online', 'offline'])
})

test('U-16 it ends by itself at its time, or sooner when the user says so, and others receive it', async () => {
  const [ana, beto] = [await visitor('ana'), await visitor('beto')]
  for (const each of [ana, beto]) {
    await tab(each).beat()
    await changeMe(each, { appear_offline_until: soon(30) })
  }
  await wait(ana, 31)
  await changeMe(beto, { appear_offline_until: null })
  expect(told(ana)).toEqual(['online', 'offline', 'online'])
  expect(told(beto)).toEqual(['online', 'offline', 'online'])
  await changeMe(ana, { appear_offline_until: soon(30) })
  await wait(ana, 61)
  expect(told(ana)).toEqual(['online', 'offline', 'online', 'offline'])
  expect(await others(ana)).toMatchObject({ last_seen: (await readOwnPresence(ana)).last_seen })
})
