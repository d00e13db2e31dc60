import { describe, expect, it } from 'vitest'
import { momentOf, shownAt, tomorrow } from '@/lib/time/zoned'

const LIMA = 'America/Lima'
const MADRID = 'Europe/Madrid'

describe('U-77 a time that a user chooses is one of the installation’s zone', () => {
  it.each([
    ['2026-11-21T14:35', LIMA, '2026-11-21T19:35:00.000Z'],
    ['2026-12-31T23:30', LIMA, '2027-01-01T04:30:00.000Z'],
    ['2026-03-29T01:59', MADRID, '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', MADRID, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T04:00', MADRID, '2026-10-25T03:00:00.000Z'],
  ])('U-77 %s in %s is %s', (shown, zone, moment) => {
    expect(momentOf(shown, zone)).toBe(Date.parse(moment))
    expect(shownAt(Date.parse(moment), zone)).toBe(shown)
  })

  it('U-77 tomorrow begins at midnight there, also across a year and a change of the clocks', () => {
    const of = (now: string, zone: string) => new Date(tomorrow(Date.parse(now), zone)).toISOString()
    expect(of('2026-12-31T12:00:00Z', LIMA)).toBe('2027-01-01T05:00:00.000Z')
    expect(of('2027-01-01T04:59:59Z', LIMA)).toBe('2027-01-01T05:00:00.000Z')
    expect(of('2026-10-24T22:30:00Z', MADRID)).toBe('2026-10-25T23:00:00.000Z')
  })

  it('U-77 an invalid time is null', () => {
    for (const shown of ['', 'soon', '2026-13-41T25:61']) expect(momentOf(shown, LIMA)).toBeNaN()
  })
})
