// First, because lib reads the variables that it sets.
import { others } from './presence-stage'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listStatuses } from '@/lib/presence/server/lists'
import { readOwnPresence } from '@/lib/presence/server/own-presence'
import { updatePresence } from '@/lib/presence/server/update-presence'
import type { Asker } from '@/lib/users/asker'
import type { OnlineStatus } from '@/lib/users/contract'
import { modelStatus, type ModelLease, type ModelSetStatus } from '@/tests/support/presence-model'
import { people, person } from './log-people'

const lease = (status: 'online' | 'away', secondsLeft: number): ModelLease => ({ status, secondsLeft })
const set = (status: OnlineStatus, base: OnlineStatus, secondsAgo = 1): ModelSetStatus => ({
  status,
  base,
  secondsAgo,
})

describe('U-1 a status is the highest of the living leases, or what an admin set while nothing differs', () => {
  const { online, away, offline } = { online: 'online', away: 'away', offline: 'offline' } as const
  it.each<[string, ModelLease[], ModelSetStatus | null, OnlineStatus, string]>([
    ['nobody there', [], null, offline, 'nobody'],
    ['one tab', [lease(online, 30)], null, online, 'lease'],
    ['one that just ran out', [lease(online, 0)], null, offline, 'nobody'],
    ['away here, online there', [lease(away, 50), lease(online, 30)], null, online, 'lease'],
    ['online until lately, away now', [lease(online, -1), lease(away, 30)], null, away, 'lease'],
    ['set offline while online', [lease(online, 30)], set(offline, online), offline, 'admin'],
    [
      'set offline while online, long ago',
      [lease(online, 30)],
      set(offline, online, 9_999),
      offline,
      'admin',
    ],
    ['set offline while online, away now', [lease(away, 30)], set(offline, online), away, 'lease'],
    ['set online while online, gone now', [], set(online, online), offline, 'nobody'],
    ['set online while gone', [], set(online, offline, 90), online, 'admin'],
    ['set online while gone, two minutes ago', [], set(online, offline, 120), offline, 'nobody'],
    ['set away while gone, two minutes ago', [], set(away, offline, 120), offline, 'nobody'],
    ['set offline while gone, long ago', [], set(offline, offline, 9_999), offline, 'admin'],
    ['set online while gone, away now', [lease(away, 30)], set(online, offline), away, 'lease'],
  ])('U-1 %s', async (_, leases, setting, status, decidedBy) => {
    const ana = await person('ana')
    await write([ana], [{ leases, set: setting }])
    expect(modelStatus(leases, setting)).toEqual({ status, decidedBy })
    expect(await readOwnPresence(ana)).toMatchObject({ online_status: status, decided_by: decidedBy })
    expect(await others(ana)).toMatchObject({ online_status: status })
    expect(await updatePresence([ana.id])).toMatchObject([{ status, status_for_others: status }])
  })

  it('U-1 of several that are as high, the one that lasts longest decides', async () => {
    const ana = await person('ana')
    await write([ana], [{ leases: [lease('online', 30), lease('online', 50), lease('away', 90)], set: null }])
    const { leases } = await readOwnPresence(ana)
    expect(leases.filter(({ decides }) => decides).map(({ client_id: id }) => id)).toEqual(['1'])
  })
})

test('U-2 whatever beats, leaves and falls silent, the status is that of who was heard of last and still counts', async () => {
  const crowd = await crowdOfThirty()
  const moment = fc.record({
    tab: fc.constantFrom('a', 'b', 'c'),
    wait: fc.integer({ min: 0, max: 90 }),
    act: fc.constantFrom('visible', 'hidden', 'leave'),
    status: fc.constantFrom('online' as const, 'away' as const),
  })
  const story = fc.array(moment, { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(fc.array(story, { minLength: 30, maxLength: 30 }), async (stories) => {
      const ends = stories.map((moments) => {
        const tabs = new Map<string, { status: 'online' | 'away'; since: number; seconds: number }>()
        let clock = 0
        for (const { tab, wait, act, status } of moments) {
          clock += wait
          const held = tabs.get(tab)
          if (act !== 'leave') tabs.set(tab, { status, since: clock, seconds: act === 'visible' ? 60 : 150 })
          else if (held) tabs.set(tab, { ...held, seconds: Math.min(held.seconds, clock - held.since + 8) })
        }
        return { tabs: [...tabs.values()], clock }
      })
      await write(
        crowd,
        ends.map(({ tabs, clock }) => ({
          // Each second of the story is a minute: the test takes time, too.
          leases: tabs.map(({ status, since, seconds }) => lease(status, (since + seconds - clock) * 60)),
          set: null,
        })),
      )
      const expected = ends.map(({ tabs, clock }) => {
        const counting = tabs.filter(({ since, seconds }) => clock - since < seconds)
        return ['online', 'away'].find((each) => counting.some(({ status }) => status === each)) ?? 'offline'
      })
      expect(await shownOf(crowd)).toEqual(expected)
    }),
    { numRuns: 10 },
  )
}, 60_000)

test('U-3 the database judges as the rule says, of whatever leases and settings there are', async () => {
  const crowd = await crowdOfThirty()
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: crowd.length, maxLength: crowd.length }), async (lives) => {
      await write(crowd, lives)
      const model = lives.map(({ leases, set: setting }) => modelStatus(leases, setting))
      const statuses = model.map(({ status }) => status)
      expect(await shownOf(crowd)).toEqual(statuses)
      const own = await Promise.all(crowd.map(readOwnPresence))
      expect(own.map((each) => ({ status: each.online_status, decidedBy: each.decided_by }))).toEqual(model)
      const updated = await updatePresence(crowd.map(({ id }) => id))
      expect(crowd.map(({ id }) => updated.find((each) => each.user_id === id)!.status)).toEqual(statuses)
    }),
    { numRuns: 15 },
  )
}, 60_000)

const someStatus = fc.constantFrom('online' as const, 'away' as const)
const anyStatus = fc.constantFrom<OnlineStatus>('online', 'away', 'offline')
const life = fc.record({
  leases: fc.array(fc.record({ status: someStatus, secondsLeft: fc.constantFrom(-60, -20, 20, 60) }), {
    maxLength: 3,
  }),
  set: fc.option(
    fc.record({ status: anyStatus, base: anyStatus, secondsAgo: fc.constantFrom(5, 90, 150, 4_000) }),
  ),
})

interface Life {
  leases: ModelLease[]
  set: ModelSetStatus | null
}

/** By the database's clock. The lease with index n is that of the tab “n”. */
async function write(crowd: Asker[], lives: Life[]): Promise<void> {
  const ids = crowd.map(({ id }) => id)
  const leases = lives.flatMap((each, n) =>
    each.leases.map((one, m) => ({ ...one, user: ids[n]!, tab: String(m) })),
  )
  await db.$executeRaw`delete from presence_leases where user_id = any(${ids})`
  await db.$executeRaw`
    insert into presence_leases (user_id, client_id, status, expires_at)
    select user_id, tab, status::online_status, now() + make_interval(secs => seconds)
    from unnest(${leases.map(({ user }) => user)}::int[], ${leases.map(({ tab }) => tab)}::text[],
      ${leases.map(({ status }) => status)}::text[], ${leases.map(({ secondsLeft }) => secondsLeft)}::int[]
    ) as lease (user_id, tab, status, seconds)`
  await db.$executeRaw`
    update user_presence p set set_status = s.status::online_status, set_status_base = s.base::online_status,
      set_status_at = now() - make_interval(secs => s.seconds)
    from unnest(${ids}::int[], ${lives.map(({ set: each }) => each?.status ?? null)}::text[],
      ${lives.map(({ set: each }) => each?.base ?? null)}::text[],
      ${lives.map(({ set: each }) => each?.secondsAgo ?? null)}::int[]) as s (user_id, status, base, seconds)
    where p.user_id = s.user_id`
}

/** A few at a time: each user takes a transaction. */
async function crowdOfThirty(): Promise<Asker[]> {
  const crowd: Asker[] = []
  while (crowd.length < 30) crowd.push(...(await people(5, 'c')))
  return crowd
}

/** What others see of each. */
async function shownOf(crowd: Asker[]): Promise<OnlineStatus[]> {
  const viewer = await person('vera')
  const { statuses } = await listStatuses(viewer, { ids: crowd.map(({ id }) => id) })
  return crowd.map(({ id }) => statuses.find((each) => each.user_id === id)!.online_status)
}
