// First, because lib reads the variables that it sets.
import { anotherDevice, shown, tab, told, visitor, wait } from './presence-stage'
import { describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { recordChannelOccupied, recordChannelVacated } from '@/lib/presence/server/presence-events'
import { updatePresence } from '@/lib/presence/server/update-presence'
import { times } from './log-people'

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)

describe('U-12 what the push service says', () => {
  test('U-12 a vacated channel cuts what was live there and has not beaten since; who polls is untouched', async () => {
    const [ana, beto, eva] = [await visitor('ana'), await visitor('beto'), await visitor('eva')]
    for (const each of [ana, eva]) await tab(each, { live: true }).beat()
    await tab(beto, { live: false }).beat()
    for (const each of [ana, beto, eva]) await wait(each, 15)
    await tab(eva, { live: true }).beat()
    for (const each of [ana, beto, eva]) await recordChannelVacated(each.id, ago(5))
    for (const each of [ana, beto, eva]) await wait(each, 4)
    expect([await shown(ana), told(ana)]).toEqual(['offline', ['online', 'offline']])
    expect([await shown(beto), told(beto)]).toEqual(['online', ['online']])
    expect([await shown(eva), told(eva)]).toEqual(['online', ['online']])
  })

  test('U-12 the cut is from the moment that it names, and the others are told by itself', async () => {
    const ana = await visitor('ana')
    await tab(ana, { live: true }).beat()
    await wait(ana, 10)
    await recordChannelVacated(ana.id, ago(7))
    expect(await shown(ana)).toBe('online')
    await vi.waitFor(() => expect(told(ana)).toEqual(['online', 'offline']), { timeout: 5_000, interval: 50 })
    expect(await shown(ana)).toBe('offline')
  })

  test('U-12 repeated it cuts no more, and with the next beat it is over', async () => {
    const ana = await visitor('ana')
    const page = tab(ana, { live: true })
    await page.beat()
    await wait(ana, 10)
    const at = ago(6)
    for (let n = 0; n < 3; n += 1) await recordChannelVacated(ana.id, at)
    await page.beat()
    await recordChannelVacated(ana.id, at)
    await wait(ana, 59)
    expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
  })

  test('U-12 a channel that is occupied again undoes it; in the wrong order nothing is cut', async () => {
    const [ana, beto, eva] = [await visitor('ana'), await visitor('beto'), await visitor('eva')]
    for (const each of [ana, beto, eva]) {
      await tab(each, { live: true }).beat()
      await wait(each, 10)
    }
    await recordChannelVacated(ana.id, ago(7))
    await recordChannelOccupied(ana.id, ago(6))
    await recordChannelOccupied(beto.id, ago(6))
    await recordChannelVacated(beto.id, ago(7))
    await recordChannelVacated(eva.id, ago(6))
    await recordChannelOccupied(eva.id, ago(7))
    for (const each of [ana, beto, eva]) await wait(each, 9)
    expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
    expect([await shown(beto), told(beto)]).toEqual(['online', ['online']])
    expect([await shown(eva), told(eva)]).toEqual(['offline', ['online', 'offline']])
  })

  test('U-12 a tab that left is not brought back by another’s connection', async () => {
    const ana = await visitor('ana')
    const page = tab(ana, { live: true })
    await page.beat()
    await wait(ana, 5)
    await page.leave()
    await recordChannelOccupied(ana.id, new Date())
    await wait(ana, 9)
    expect(await shown(ana)).toBe('offline')
    await recordChannelVacated(ana.id, new Date())
    await recordChannelVacated(2_147_000_000, new Date())
    expect(told(ana)).toEqual(['online', 'offline'])
  })
})

test('U-13 whatever comes at once, what is kept is what is so, and the others were told each change in turn', async () => {
  const ana = await visitor('ana')
  const device = await anotherDevice(ana)
  for (let round = 0; round < 10; round += 1) {
    const tabs = [tab(ana), tab(device), tab(ana, { status: 'away' })]
    await Promise.all(tabs.map((each) => each.beat()))
    await Promise.all([
      ...tabs.map((each) => each.leave()),
      ...times(3, () => updatePresence([ana.id])),
      recordChannelVacated(ana.id, new Date()),
      wait(ana, round % 2 === 0 ? 9 : 7),
      tabs[0]!.beat({ visible: round % 3 === 0 }),
    ])
    await updatePresence([ana.id])
    const { onlineStatus } = await db.userPresence.findUniqueOrThrow({ where: { userId: ana.id } })
    expect(onlineStatus).toBe(await shown(ana))
    expect(told(ana).at(-1)).toBe(onlineStatus)
  }
  const events = told(ana)
  expect(events.filter((status, n) => n > 0 && status === events[n - 1])).toEqual([])
})

describe('two processes', () => {
  /** It remembers nothing of what this one knows; the database is the same. */
  async function anotherProcess() {
    vi.resetModules()
    Reflect.deleteProperty(globalThis, 'tertuliaPresenceQueue')
    const { recordHeartbeat: beat } = await import('@/lib/presence/server/heartbeat')
    return beat
  }

  test('U-13 two tabs that change at once, each by another process, leave behind what is so', async () => {
    const ana = await visitor('ana')
    const beat = await anotherProcess()
    const [here, there] = [tab(ana), tab(ana, {}, beat)]
    await there.beat({ status: 'away' })
    for (let round = 0; round < 40; round += 1) {
      const statuses = ['online', 'away'] as const
      await Promise.all([
        here.beat({ status: statuses[round % 2]! }),
        there.beat({ status: statuses[(round + 1) % 2]! }),
      ])
      const { onlineStatus } = await db.userPresence.findUniqueOrThrow({ where: { userId: ana.id } })
      expect([round, onlineStatus]).toEqual([round, await shown(ana)])
    }
  })

  test('U-11 a leaving is known to be late, whichever process the beats after it came to', async () => {
    const ana = await visitor('ana')
    const page = tab(ana)
    await page.send({ beat: 1 })
    await page.send({ beat: 3 })
    const late = tab(ana, { client_id: page.clientId }, await anotherProcess())
    await late.send({ beat: 2, leaving: true })
    await wait(ana, 20)
    expect([await shown(ana), told(ana)]).toEqual(['online', ['online']])
  })
})
