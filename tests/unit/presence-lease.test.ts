import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type Lease, type SetStatus, type Status } from '@/lib/presence/lease'

const NOW = new Date('2026-11-21T12:00:00Z')
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const lease = (status: 'online' | 'away', seconds: number) => ({ status, expiresAt: after(seconds) })
const set = (status: Status, base: Status, secondsAgo = 1): SetStatus => ({
  status,
  base,
  at: after(-secondsAgo),
})

describe('U-1 a status is the highest of the unexpired leases, or what an admin set while it is unchanged', () => {
  const { online, away, offline } = { online: 'online', away: 'away', offline: 'offline' } as const
  it.each<[string, Lease[], SetStatus | null, Status, string]>([
    ['nobody there', [], null, offline, 'nobody'],
    ['one tab', [lease(online, 1)], null, online, 'lease'],
    ['one that just ran out', [lease(online, 0)], null, offline, 'nobody'],
    ['away here, online there', [lease(away, 50), lease(online, 1)], null, online, 'lease'],
    ['online until lately, away now', [lease(online, -1), lease(away, 5)], null, away, 'lease'],
    ['set offline while online', [lease(online, 5)], set(offline, online), offline, 'admin'],
    ['set offline while online, long ago', [lease(online, 5)], set(offline, online, 9_999), offline, 'admin'],
    ['set offline while online, away now', [lease(away, 5)], set(offline, online), away, 'lease'],
    ['set offline while online, gone now', [], set(online, online), offline, 'nobody'],
    ['set online while gone', [], set(online, offline, 119), online, 'admin'],
    ['set online while gone, two minutes ago', [], set(online, offline, 120), offline, 'nobody'],
    ['set away while gone, two minutes ago', [], set(away, offline, 120), offline, 'nobody'],
    ['set offline while gone, long ago', [], set(offline, offline, 9_999), offline, 'admin'],
    ['set online while gone, away now', [lease(away, 5)], set(online, offline), away, 'lease'],
  ])('U-1 %s', (_, leases, setting, status, decidedBy) => {
    expect(judge(leases, setting, NOW)).toMatchObject({ status, decidedBy })
  })

  it('U-1 of several equal ones, the one that lasts longest decides', () => {
    const [short, long] = [lease(online, 5), lease(online, 50)]
    expect(judge([short, long, lease(away, 90)], null, NOW).lease).toBe(long)
    expect(judge([long, short], null, NOW).lease).toBe(long)
  })
})

it('U-2 whatever heartbeats, leavings and silences come, the most present tab that counts decides', () => {
  const moment = fc.record({
    tab: fc.constantFrom('a', 'b', 'c'),
    wait: fc.integer({ min: 0, max: 90 }),
    act: fc.constantFrom('visible', 'hidden', 'leave'),
    status: fc.constantFrom('online' as const, 'away' as const),
  })
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
      const leases = new Map<string, Lease & { since: number; seconds: number }>()
      let clock = 0
      for (const { tab, wait, act, status } of moments) {
        clock += wait
        const held = leases.get(tab)
        if (act !== 'leave') {
          const seconds = act === 'visible' ? 60 : 150
          leases.set(tab, { status, since: clock, seconds, expiresAt: after(clock + seconds) })
        } else if (held) {
          const seconds = Math.min(held.seconds, clock - held.since + 8)
          leases.set(tab, { ...held, seconds, expiresAt: after(held.since + seconds) })
        }
        const counting = [...leases.values()].filter(({ since, seconds }) => clock - since < seconds)
        const statuses = counting.map((each) => each.status)
        const expected = ['online', 'away'].find((each) => statuses.includes(each as Status)) ?? 'offline'
        expect(judge([...leases.values()], null, after(clock)).status).toBe(expected)
      }
    }),
  )
})
