import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const SECOND = 1_000
const DAY = 24 * 60 * 60 * SECOND
const here = Date.parse('2026-01-02T05:30:00.000Z')

beforeEach(() => {
  vi.useFakeTimers({ now: here })
  vi.resetModules()
})
afterEach(() => {
  vi.useRealTimers()
})

const clock = () => import('@/lib/time/client/server-clock')
const answered = (at: number) => new Headers({ date: new Date(at).toUTCString() })

describe('U-63 times follow the server’s clock, however wrong the machine’s is', () => {
  it.each([-DAY, DAY, 0])('U-63 wrong by %i ms', async (wrong) => {
    const { readServerClock: hearServerClock, serverNow } = await clock()
    expect(serverNow()).toBeNull()
    hearServerClock(answered(here - wrong))
    expect(Math.abs(serverNow()! - (here - wrong))).toBeLessThan(SECOND)
    vi.setSystemTime(here + 30 * SECOND)
    expect(Math.abs(serverNow()! - (here - wrong + 30 * SECOND))).toBeLessThan(SECOND)
  })

  it('U-63 a clock that is changed is noticed with the next answer; a slow answer shifts nothing', async () => {
    const { readServerClock: hearServerClock, serverNow } = await clock()
    hearServerClock(answered(here))
    const before = serverNow()! - Date.now()
    vi.setSystemTime(here + SECOND)
    hearServerClock(answered(here))
    expect(serverNow()! - Date.now()).toBe(before)
    vi.setSystemTime(here + DAY)
    hearServerClock(answered(here + 2 * SECOND))
    expect(Math.abs(serverNow()! - (here + 2 * SECOND))).toBeLessThan(SECOND)
  })

  it('U-63 a header that is no time changes nothing', async () => {
    const { readServerClock: hearServerClock, learnServerTime, serverNow } = await clock()
    hearServerClock(new Headers())
    hearServerClock(new Headers({ date: 'soon' }))
    learnServerTime(Number.NaN)
    expect(serverNow()).toBeNull()
  })
})
