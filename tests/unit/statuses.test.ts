import { describe, expect, it } from 'vitest'
import { refreshStatuses } from '@/lib/presence/client/follow-presence'
import { createStatuses, createStatusReader, type ShownStatus } from '@/lib/presence/client/statuses'
import { standingClock } from '@/tests/support/clock'

const [ANA, BETO, EVA, SELF] = [1, 2, 3, 9]
const seen = (status: ShownStatus['status'], lastSeen: string | null = null): ShownStatus => ({
  status,
  lastSeen,
})
const ONLINE = seen('online')
const AWAY = seen('away')
const OFFLINE = seen('offline')

function page() {
  const clock = standingClock()
  return { clock, statuses: createStatuses(SELF, [[ANA, OFFLINE]], clock.now) }
}

describe('U-70 a page shows the newest status of a user that it received', () => {
  it('U-70 an answer asked for before an event does not undo it; one asked for after it does', async () => {
    const { clock, statuses } = page()
    const asked = clock.now()
    await clock.pass(10)
    statuses.applyEvent(ANA, ONLINE)
    await clock.pass(10)
    statuses.learn([[ANA, OFFLINE]], asked)
    expect(statuses.get(ANA)).toEqual(ONLINE)
    statuses.learn([[ANA, AWAY]], clock.now())
    expect(statuses.get(ANA)).toEqual(AWAY)
  })

  it('U-70 an answer that was asked for earlier does not undo a later one, whichever comes first', () => {
    const { statuses } = page()
    statuses.learn([[SELF, ONLINE]], 10)
    statuses.learn([[SELF, OFFLINE]], 5)
    expect(statuses.get(SELF)).toEqual(ONLINE)
    statuses.learn([[SELF, AWAY]], 11)
    expect(statuses.get(SELF)).toEqual(AWAY)
  })

  it('U-70 what others may see of oneself is not what one sees of oneself', () => {
    const { statuses } = page()
    statuses.learn([[SELF, ONLINE]])
    statuses.applyEvent(SELF, OFFLINE)
    expect(statuses.get(SELF)).toEqual(ONLINE)
  })
})

describe('U-71 only what shows a user is notified of their change', () => {
  it('U-71 and only of a change, until it shows them no longer', () => {
    const { statuses } = page()
    const told: string[] = []
    const stop = statuses.watch(ANA, () => told.push('ana'))
    statuses.watch(BETO, () => told.push('beto'))
    statuses.applyEvent(ANA, ONLINE)
    statuses.applyEvent(ANA, { ...ONLINE })
    statuses.learn([
      [ANA, ONLINE],
      [EVA, ONLINE],
    ])
    expect(told).toEqual(['ana'])
    stop()
    statuses.applyEvent(ANA, AWAY)
    expect(told).toEqual(['ana'])
    expect(statuses.watched()).toEqual([BETO])
  })

  it('U-71 a reader of one is not disturbed by another, a reader of all by each', () => {
    const { statuses } = page()
    const told: string[] = []
    const one = createStatusReader(statuses)
    one.of(ANA)
    one.subscribe(() => told.push('one'))
    const all = createStatusReader(statuses)
    all.all()
    all.subscribe(() => told.push('all'))
    const before = [one.version(), all.version()]
    statuses.applyEvent(BETO, ONLINE)
    expect(told).toEqual(['all'])
    expect(one.version()).toBe(before[0])
    expect(all.version()).not.toBe(before[1])
    statuses.applyEvent(ANA, ONLINE)
    expect(told).toEqual(['all', 'one', 'all'])
    expect(one.version()).not.toBe(before[0])
    expect([...all.all()]).toEqual([
      [ANA, ONLINE],
      [BETO, ONLINE],
    ])
    expect(all.all()).toBe(all.all())
  })

  it('U-71 what the server wrote stays as it was, for the first render', () => {
    const { statuses } = page()
    statuses.applyEvent(ANA, ONLINE)
    expect(statuses.first(ANA)).toEqual(OFFLINE)
  })
})

describe('U-72 all users on the screen are asked for in one request', () => {
  function asking() {
    const { clock, statuses } = page()
    const questions: number[][] = []
    const around = {
      answer: (ids: number[]): Promise<[number, ShownStatus][]> =>
        Promise.resolve(ids.map((id) => [id, AWAY])),
    }
    const asks = refreshStatuses(statuses, {
      now: clock.now,
      after: clock.after,
      request: (ids) => {
        questions.push(ids)
        return around.answer(ids)
      },
    })
    const watch = (id: number) => statuses.watch(id, () => undefined)
    return { clock, statuses, questions, around, asks, watch }
  }

  it('U-72 at once where the status is unknown', async () => {
    const { clock, statuses, questions, around, watch } = asking()
    const { answer } = around
    around.answer = (ids) => new Promise((resolve) => clock.after(100, () => resolve(answer(ids))))
    for (const id of [ANA, BETO, EVA]) watch(id)
    await clock.pass(200)
    expect(questions).toEqual([[BETO, EVA]])
    expect(statuses.get(EVA)).toEqual(AWAY)
  })

  it('U-72 every 30 seconds, two hundred at a time, and nobody who is not shown', async () => {
    const { clock, questions, watch } = asking()
    const ids = Array.from({ length: 450 }, (_, n) => n + 100)
    const stops = ids.map(watch)
    await clock.pass(100)
    expect(questions.map(({ length }) => length)).toEqual([200, 200, 50])
    questions.length = 0
    for (const stop of stops.slice(1)) stop()
    await clock.pass(60_000)
    expect(questions).toEqual([[100], [100]])
  })

  it('U-72 at once when something may have been missed, but once in five seconds', async () => {
    const { clock, questions, asks, watch } = asking()
    watch(ANA)
    await clock.pass(10_000)
    for (let n = 0; n < 40; n += 1) {
      asks.prompt()
      await clock.pass(100)
    }
    expect(questions).toHaveLength(1)
    await clock.pass(2_000)
    expect(questions).toHaveLength(2)
  })

  it('U-72 a request that failed is made the next time, and what is shown stays', async () => {
    const { clock, statuses, questions, around, watch } = asking()
    around.answer = () => Promise.reject(new Error('no network'))
    watch(ANA)
    await clock.pass(30_000)
    expect(statuses.get(ANA)).toEqual(OFFLINE)
    around.answer = (ids) => Promise.resolve(ids.map((id) => [id, ONLINE]))
    await clock.pass(30_000)
    expect(statuses.get(ANA)).toEqual(ONLINE)
    expect(questions).toHaveLength(2)
  })

  it('U-72 nothing is asked when nobody is shown', async () => {
    const { clock, questions, asks } = asking()
    await clock.pass(60_000)
    asks.prompt()
    await clock.pass(60_000)
    expect(questions).toEqual([])
  })
})
