import { describe, expect, it } from 'vitest'
import { createPeopleList } from '@/lib/presence/client/people-list'
import { type ShownStatus, createStatuses } from '@/lib/presence/client/statuses'
import { standingClock } from '@/tests/support/clock'

const SELF = 99
const HERE: ShownStatus = { status: 'online', lastSeen: null }
const gone = (lastSeen: string | null): ShownStatus => ({ status: 'offline', lastSeen })
const MORNING = '2026-01-02T08:00:00.000Z'
const NOON = '2026-01-02T12:00:00.000Z'

/** A server with these people on it, in its own order, and a page that shows them. */
function company(count = 0, isWhole = false) {
  const clock = standingClock()
  const statuses = createStatuses(SELF, [], clock.now)
  const names = [
    'dora',
    'Beto',
    'ana',
    'carla',
    ...Array.from({ length: count }, (_, n) => `zoe-${String(n)}`),
  ]
  const here = new Set([1, 2])
  const asked: string[] = []
  const people = createPeopleList(statuses, {
    now: clock.now,
    after: clock.after,
    countOnline: () => Promise.resolve(here.size),
    isWhole,
    find: ({ q = '', page = '1' }) => {
      asked.push(`${q}/${page}`)
      const all = names.map((username, n) => userOf(n + 1, username, here.has(n + 1)))
      const found = all.filter(({ username }) => username.toLowerCase().includes(q.toLowerCase()))
      const from = (Number(page) - 1) * 100
      return Promise.resolve({
        users: found.slice(from, from + 100),
        pagination: {
          page: Number(page),
          per_page: 100,
          total: found.length,
          pages: Math.ceil(found.length / 100),
        },
      })
    },
  })
  const shown = () => people.shown().rows.map(({ username }) => username)
  return { clock, statuses, people, shown, asked, here, names }
}

const userOf = (id: number, username: string, isHere: boolean) => ({
  id,
  username,
  role: 'user' as const,
  estado: 'N/D',
  online_status: isHere ? ('online' as const) : ('offline' as const),
  is_online: isHere,
  last_seen: null,
})

describe('U-78 people who are online come first, then those seen last', () => {
  it('U-78 online by name, before away; then by time; and their number', async () => {
    const { clock, statuses, people, shown } = company()
    people.start()
    await clock.pass(0)
    expect(people.shown().count).toBe(2)
    statuses.applyEvent(1, { status: 'away', lastSeen: null })
    statuses.applyEvent(2, HERE)
    statuses.applyEvent(3, gone(MORNING))
    statuses.applyEvent(4, gone(NOON))
    await clock.pass(0)
    expect(shown()).toEqual(['Beto', 'dora', 'carla', 'ana'])
    statuses.applyEvent(3, HERE)
    await clock.pass(0)
    expect(shown()).toEqual(['ana', 'Beto', 'dora', 'carla'])
    expect(people.shown().count).toBe(3)
  })

  it('U-78 no row moves while the pointer is on it, until it leaves', async () => {
    const { clock, statuses, people, shown } = company()
    people.start()
    await clock.pass(0)
    const before = shown()
    people.hold(true)
    statuses.applyEvent(4, HERE)
    statuses.applyEvent(2, gone(NOON))
    await clock.pass(0)
    expect(shown()).toEqual(before)
    expect(people.shown()).toMatchObject({ count: 2, total: 4, hereRows: 2 })
    people.hold(false)
    await clock.pass(0)
    expect(shown()).toEqual(['carla', 'dora', 'Beto', 'ana'])
  })

  it('U-78 who comes while the pointer is there is shown after the others who are here', async () => {
    const { clock, statuses, people, shown, names, here } = company()
    people.start()
    await clock.pass(0)
    expect(shown()).toEqual(['Beto', 'dora', 'ana', 'carla'])
    people.hold(true)
    names.push('abel')
    here.add(5)
    statuses.applyEvent(5, HERE)
    await clock.pass(1_000)
    expect(shown()).toEqual(['Beto', 'dora', 'abel', 'ana', 'carla'])
    expect(people.shown().hereRows).toBe(3)
  })

  it('U-96 a list that comes whole loses who has left', async () => {
    const { clock, people, shown, names } = company(0, true)
    people.start()
    await clock.pass(0)
    expect(people.shown()).toMatchObject({ count: 2, total: 4 })
    names.pop()
    people.refresh()
    await clock.pass(0)
    expect(shown()).toEqual(['Beto', 'dora', 'ana'])
    expect(people.shown().total).toBe(3)
  })

  it('U-78 found people stay, and typed text finds them in any case', async () => {
    const { clock, people, shown, asked } = company(250)
    people.start()
    await clock.pass(0)
    expect(shown()).toHaveLength(100)
    people.search('ZOE-249')
    await clock.pass(0)
    expect(shown()).toEqual(['zoe-249'])
    people.search('')
    people.more()
    people.more()
    await clock.pass(0)
    expect(new Set(shown()).size).toBe(201)
    expect(asked).toEqual(['/1', 'ZOE-249/1', '/2'])
  })

  it('U-78 a user who comes while a page is open is listed a moment later, also right after it was opened', async () => {
    const { clock, statuses, people, shown, names } = company()
    people.start()
    await clock.pass(0)
    names.push('eva')
    statuses.applyEvent(5, HERE)
    await clock.pass(1_000)
    expect(shown()).toContain('eva')
  })

  it('U-78 unknown users are asked for once, however many come', async () => {
    const { clock, statuses, people, shown, asked, names } = company()
    people.start()
    await clock.pass(0)
    names.push('eva')
    for (let id = 5; id < 105; id += 1) {
      statuses.applyEvent(id, HERE)
      await clock.pass(50)
    }
    expect(asked.length).toBeLessThanOrEqual(2)
    await clock.pass(11_000)
    expect(shown()).toContain('eva')
    expect(asked.length).toBeLessThanOrEqual(3)
  })
})
