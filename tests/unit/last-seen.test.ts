import { describe, expect, it } from 'vitest'
import { formatLastSeen, getStatusColor, isUserOnline } from '@/lib/presence/last-seen'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

// 00:30 in Lima on the second day of a year.
const now = Date.parse('2026-01-02T05:30:00.000Z')
const ago = (elapsed: number) => new Date(now - elapsed).toISOString()

const BOUNDARIES: [elapsed: number, english: string, spanish: string, color: string][] = [
  [-DAY, 'online', 'en línea', '#10b981'],
  [-1, 'online', 'en línea', '#10b981'],
  [0, 'online', 'en línea', '#10b981'],
  [30 * SECOND - 1, 'online', 'en línea', '#10b981'],
  [30 * SECOND, '1m ago', 'hace 1 min', '#f59e0b'],
  [2 * MINUTE - 1, '1m ago', 'hace 1 min', '#f59e0b'],
  [2 * MINUTE, '2m ago', 'hace 2 min', '#f59e0b'],
  [5 * MINUTE - 1, '4m ago', 'hace 4 min', '#f59e0b'],
  [5 * MINUTE, '5m ago', 'hace 5 min', '#6b7280'],
  [HOUR - 1, '59m ago', 'hace 59 min', '#6b7280'],
  [HOUR, '1h ago', 'hace 1 h', '#6b7280'],
  [DAY - 1, '23h ago', 'hace 23 h', '#6b7280'],
  [DAY, 'yesterday', 'ayer', '#6b7280'],
  [2 * DAY - 1, 'yesterday', 'ayer', '#6b7280'],
  [2 * DAY, '2d ago', 'hace 2 d', '#6b7280'],
  [7 * DAY - 1, '6d ago', 'hace 6 d', '#6b7280'],
  [7 * DAY, '1w ago', 'hace 1 sem', '#6b7280'],
  [14 * DAY, '2w ago', 'hace 2 sem', '#6b7280'],
  [30 * DAY - 1, '4w ago', 'hace 4 sem', '#6b7280'],
  [30 * DAY, '12/03/2025', '03/12/2025', '#6b7280'],
]

describe('U-60 a last-seen time is shown as the time that passed, with its colour', () => {
  it.each(BOUNDARIES)('U-60 %i ms ago is “%s”, “%s” and %s', (elapsed, english, spanish, color) => {
    for (const time of [ago(elapsed), now - elapsed, new Date(now - elapsed)]) {
      expect(formatLastSeen(time, { now })).toBe(english)
      expect(formatLastSeen(time, { now, locale: 'es' })).toBe(spanish)
      expect(getStatusColor(time, { now })).toBe(color)
      expect(isUserOnline(time, { now })).toBe(elapsed < 30 * SECOND)
    }
  })

  it.each([null, undefined, '', 'soon'])('U-60 %j is never seen', (never) => {
    expect(formatLastSeen(never, { now })).toBe('offline')
    expect(formatLastSeen(never, { now, locale: 'es' })).toBe('desconectado')
    expect(getStatusColor(never, { now })).toBe('#6b7280')
    expect(isUserOnline(never, { now })).toBe(false)
  })
})

describe('U-61 a date is that of the installation’s time zone, also across midnight and a year', () => {
  const christmas = '2024-12-25T12:00:00.000Z'
  it('U-61 as each language writes it', () => {
    expect(formatLastSeen(christmas, { now })).toBe('12/25/2024')
    expect(formatLastSeen(christmas, { now, locale: 'es' })).toBe('25/12/2024')
  })

  it.each([
    ['2025-01-01T04:59:59.999Z', '12/31/2024', '01/01/2025'],
    ['2025-01-01T05:00:00.000Z', '01/01/2025', '01/01/2025'],
    ['2024-12-31T23:59:59.999Z', '12/31/2024', '12/31/2024'],
  ])('U-61 %s is %s in Lima and %s in UTC', (time, lima, utc) => {
    expect(formatLastSeen(time, { now })).toBe(lima)
    expect(formatLastSeen(time, { now, timeZone: 'UTC' })).toBe(utc)
  })

  it('U-61 the time that passed counts, not the calendar: an hour ago across midnight is an hour ago', () => {
    expect(formatLastSeen(ago(HOUR), { now })).toBe('1h ago')
  })
})
