import { describe, expect, it } from 'vitest'
import { isRelative, appearanceOf, statusColor, statusText } from '@/lib/presence/shown-status'
import { rendered } from '../support/rendered'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const now = Date.parse('2026-01-02T05:30:00.000Z')
const ago = (elapsed: number) => new Date(now - elapsed).toISOString()
const es = { locale: 'es', now, timeZone: 'America/Lima' } as const
const en = { ...es, locale: 'en' } as const

describe('U-62 a known status takes precedence over any last-seen time', () => {
  it.each([0, -MINUTE, 31 * SECOND, 400 * 24 * 60 * MINUTE])('U-62 online, seen %i ms ago', (elapsed) => {
    const lastSeen = ago(elapsed)
    expect(statusText({ status: 'online', lastSeen }, es)).toBe('en línea')
    expect(statusText({ status: 'online', lastSeen }, en)).toBe('online')
    expect(statusColor({ status: 'online', lastSeen }, now)).toBe('#10b981')
    expect(statusText({ status: 'away', lastSeen }, es)).toBe('ausente')
    expect(statusText({ status: 'away', lastSeen }, en)).toBe('away')
    expect(statusColor({ status: 'away', lastSeen }, now)).toBe('#f59e0b')
  })

  it.each([
    [-MINUTE, 'hace 1 min', '1m ago'],
    [0, 'hace 1 min', '1m ago'],
    [30 * SECOND - 1, 'hace 1 min', '1m ago'],
    [2 * MINUTE, 'hace 2 min', '2m ago'],
    [60 * MINUTE, 'hace 1 h', '1h ago'],
  ])('U-62 offline never reads as online, seen %i ms ago', (elapsed, spanish, english) => {
    const seen = { status: 'offline', lastSeen: ago(elapsed) } as const
    expect(statusText(seen, es)).toBe(spanish)
    expect(statusText(seen, en)).toBe(english)
    expect(statusColor(seen, now)).toBe('#6b7280')
    expect(appearanceOf(seen, now)).toBe('offline')
  })

  it('U-62 hidden is offline, without a time', () => {
    for (const lastSeen of [null, undefined, '', 'soon']) {
      expect(statusText({ status: 'offline', lastSeen }, es)).toBe('desconectado')
      expect(statusText({ status: 'online', lastSeen }, es)).toBe('en línea')
      expect(isRelative({ status: 'offline', lastSeen })).toBe(false)
    }
    expect(isRelative({ status: 'offline', lastSeen: ago(0) })).toBe(true)
    expect(isRelative({ status: 'online', lastSeen: ago(0) })).toBe(false)
  })

  it('U-62 without a status the time alone decides', () => {
    expect(statusText({ lastSeen: ago(10 * SECOND) }, es)).toBe('en línea')
    expect(appearanceOf({ lastSeen: ago(10 * SECOND) }, now)).toBe('online')
    expect(statusText({ lastSeen: ago(4 * MINUTE) }, es)).toBe('hace 4 min')
    expect(statusColor({ lastSeen: ago(4 * MINUTE) }, now)).toBe('#f59e0b')
    expect(appearanceOf({ lastSeen: ago(4 * MINUTE) }, now)).toBe('offline')
    expect(isRelative({ lastSeen: ago(4 * MINUTE) })).toBe(true)
  })
})

it('U-64 outside a page of ours it is in English, by the clock of the machine', () => {
  const before = (elapsed: number) => new Date(Date.now() - elapsed).toISOString()
  const people = [
    { lastSeen: before(5.5 * MINUTE) },
    { lastSeen: before(10 * SECOND) },
    { lastSeen: before(400 * 24 * 60 * MINUTE), status: 'online' },
    { lastSeen: '2024-12-25T04:59:00.000Z' },
    {},
  ]
  const [earlier, now, known, dated, never] = rendered('render-statuses.tsx', people)
  expect(earlier).toMatch(/#6b7280.*>5m ago</)
  expect(now).toMatch(/#10b981.*>online</)
  expect(known).toMatch(/#10b981.*>online</)
  expect(dated).toMatch(/#6b7280.*>12\/24\/2024</)
  expect(never).toMatch(/#6b7280.*>offline</)
})
