import { db } from '@/lib/db/client'
import { heartbeat } from '@/lib/presence/contract'
import { recordHeartbeat } from '@/lib/presence/server/heartbeat'
import { beatStatement, deleteOutlivedLeases, tabBeat } from '@/lib/presence/server/leases'
import {
  listOnline,
  listStatuses,
  listUsers,
  onlineStatement,
  usersStatement,
} from '@/lib/presence/server/lists'
import { changedByTime, sweep } from '@/lib/presence/server/sweep'
import { updateStatement } from '@/lib/presence/server/update-presence'
import type { Asker } from '@/lib/users/asker'
import { explain } from './explain'
import { fillPeople, here } from './fill'
import { medians, type Work } from './measure'

const USERS = 10_000
const HERE = 2_000
const ROUNDS = 200
const TURNS = 10
const AT_ONCE = 8
const PARTS = 20

/** What do lists, statuses and beats cost with 10,000 users, 2,000 of them here; and do beats bloat? */
export async function bench(): Promise<void> {
  const present = await makePeople()
  const asker = present[0]!
  const ids = Array.from({ length: 200 }, (_, n) => asker.id + n * 50)
  const first = { page: 1, per_page: 50 }
  const last = { page: HERE / 50, per_page: 50 }
  let number = 1
  const next = (visible: boolean, person = asker) =>
    recordHeartbeat(person, input({ client_id: 'tab', beat: (number += 1), visible }), null)
  let flips = false

  const baseline: Work = () => db.$queryRaw`select 1`
  const [none, update] = await medians(
    [baseline, () => db.$transaction([db.$executeRaw`select 1`, touch(asker.id)])],
    ROUNDS,
  )
  console.log(`\n${'select 1'.padEnd(48)}${ms(none!)}`)
  console.log(`${'a row by its key, in a transaction of two'.padEnd(48)}${ms(update!)}`)
  const compare = async (what: string, work: Work, to: Work = baseline) => {
    const [base, taken] = await medians([to, work], ROUNDS)
    console.log(`${what.padEnd(48)}${ms(taken!)}   × ${(taken! / base!).toFixed(1)}`)
  }
  console.log('\nas multiples of select 1')
  await compare('who is here, first page of 40', () => listOnline(asker, first))
  await compare('who is here, last page', () => listOnline(asker, last))
  await compare('everybody, first page of 200', () => listUsers(asker, first))
  await compare('everybody, page 60 (who has gone)', () => listUsers(asker, { ...first, page: 60 }))
  await compare('everybody, last page', () => listUsers(asker, { ...first, page: 200 }))
  await compare('a name with “12” in it', () => listUsers(asker, { ...first, q: '12' }))
  await compare('a name with an accent', () => listUsers(asker, { ...first, q: 'jose' }))
  await compare('a name nobody has', () => listUsers(asker, { ...first, q: 'zzz' }))
  await compare('200 statuses', () => listStatuses(asker, { ids }))
  await compare('the sweep, which finds nothing', sweep)
  console.log('\nas multiples of that transaction')
  const writing = () => db.$transaction([db.$executeRaw`select 1`, touch(asker.id)])
  await compare('a beat that writes', () => next((flips = !flips)), writing)
  await compare('a beat with no news', () => next(true), writing)

  await bloat(present)
  await explain('who is here, first page', onlineStatement(asker.id, first))
  await explain('everybody, page 60', usersStatement(asker.id, { ...first, page: 60 }))
  await explain('a name with “12” in it', usersStatement(asker.id, first, '12'))
  await explain('the sweep', changedByTime)
  const who = { userId: asker.id, clientId: 'tab', sessionId: asker.sessionId }
  const given = tabBeat({ status: 'online', visible: false, live: true, beat: number + 10, seconds: 60 })
  const changes = [beatStatement([who], given, 0), deleteOutlivedLeases(who)]
  await explain('a beat', updateStatement([asker.id], { changes, seen: true }))
  await db.$disconnect()
}

const input = (given: object) => heartbeat.input.parse({ live: true, ...given })
const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(10)
const touch = (id: number) => db.$executeRaw`update users set estado = 'N/D' where id = ${id}`

async function makePeople(): Promise<Asker[]> {
  await fillPeople(here, USERS, HERE)
  const rows = await db.$queryRaw<Array<Asker>>`
    select u.id, username, role, s.id::text as "sessionId" from users u join sessions s on s.user_id = u.id order by u.id`
  return rows.map((row) => ({ ...row, deviceId: null }))
}

/** All who are here beat, ten times over, as if half a minute lay between. */
async function bloat(present: Asker[]): Promise<void> {
  const before = await sizes()
  const began = performance.now()
  for (let turn = 1; turn <= TURNS; turn += 1) {
    await halfAMinutePasses()
    const queue = [...present]
    const worker = async () => {
      for (let person = queue.pop(); person; person = queue.pop())
        await recordHeartbeat(
          person,
          input({ client_id: 'tab', beat: 1_000_000 + turn, status: statusOf(person) }),
          null,
        )
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }
  const seconds = (performance.now() - began) / 1000
  const after = await sizes()
  console.log(
    `\n${String(HERE * TURNS)} beats in ${seconds.toFixed(1)} s, ${String(AT_ONCE)} at once; beside them as`,
  )
  console.log('many updates by which time passes, on the same rows')
  for (const table of ['presence_leases', 'user_presence'] as const) {
    const [was, is] = [before[table]!, after[table]!]
    const updates = is.updates - was.updates
    const share = ((100 * (is.hot - was.hot)) / updates).toFixed(1)
    console.log(
      `  ${table.padEnd(18)}${String(updates)} updates, ${share} % HOT; ${String(was.kb)} kB before, ${String(is.kb)} kB after`,
    )
  }
}

/** A few rows at a time, as beats come: whole tables at once would not find room on their pages. */
async function halfAMinutePasses(): Promise<void> {
  for (let part = 0; part < PARTS; part += 1) {
    await db.$executeRaw`
      update presence_leases set last_beat_at = now() - interval '30 seconds' where user_id % ${PARTS} = ${part}`
    await db.$executeRaw`
      update user_presence set last_seen = now() - interval '30 seconds'
      where online_status <> 'offline' and user_id % ${PARTS} = ${part}`
  }
}

const statusOf = ({ id }: Asker) => (id % 5 === 0 ? 'away' : 'online')

interface Size {
  name: string
  updates: number
  hot: number
  kb: number
}

/** What the connections counted is written down a moment after they rest. */
async function sizes(): Promise<Record<string, Size>> {
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const rows = await db.$queryRaw<Size[]>`
    select relname as name, n_tup_upd::int as updates, n_tup_hot_upd::int as hot,
      (pg_total_relation_size(relid) / 1024)::int as kb
    from pg_stat_user_tables where relname in ('presence_leases', 'user_presence')`
  return Object.fromEntries(rows.map((row) => [row.name, row]))
}
