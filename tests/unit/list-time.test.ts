import { describe, expect, it } from 'vitest'
import { listTime } from '@/lib/time/list-time'

const timeZone = 'America/Lima'
// A Saturday, at three in the afternoon in Lima.
const now = Date.parse('2026-11-21T20:00:00Z')

describe('B-6 the list says in the shortest form when the last message was written', () => {
  const shown = (time: string, locale: 'es' | 'en' = 'es') => listTime(time, { locale, timeZone, now })

  it('today the hour, as the clocks of the installation show it', () => {
    expect(shown('2026-11-21T20:00:00Z')).toBe('15:00')
    expect(shown('2026-11-21T05:00:00Z')).toBe('00:00')
    expect(shown('2026-11-22T04:59:59Z'), 'a clock that is ahead').toBe('23:59')
  })

  it('yesterday so, however few hours ago', () => {
    expect(shown('2026-11-21T04:59:59Z')).toBe('ayer')
    expect(shown('2026-11-20T05:00:00Z', 'en')).toBe('yesterday')
  })

  it('the day of the last week, which no other day of it has', () => {
    expect(shown('2026-11-20T04:59:59Z')).toMatch(/^jue/)
    expect(shown('2026-11-15T05:00:00Z', 'en')).toBe('Sun')
  })

  it('else the date', () => {
    expect(shown('2026-11-15T04:59:59Z')).toBe('14/11/26')
    expect(shown('2025-11-21T20:00:00Z', 'en')).toBe('11/21/25')
    expect(shown('2026-11-22T05:00:00Z'), 'tomorrow').toBe('22/11/26')
  })
})
