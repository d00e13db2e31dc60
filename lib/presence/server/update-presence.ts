import 'server-only'
import { Prisma } from '@/lib/db/client'
import { rowsOfTransaction } from '@/lib/db/rows-of'
import { userStatusChanged } from '@/lib/presence/contract'
import { REWRITE_AFTER } from '@/lib/presence/timing'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { noteNewsOf } from '@/lib/sync/server/news'
import { publish } from '@/lib/sync/server/publish'
import type { OnlineStatus } from '@/lib/users/contract'
import {
  APPEARS_OFFLINE,
  highestStatus,
  lastSeenForOthers,
  ownStatus,
  setStatusHolds,
  statusForOthers,
} from '@/lib/users/server/presence-rule'

export interface PresenceUpdate {
  /**
   * Statements that change leases and return user_id, client_id, status and expires_at as they are
   * afterwards.
   */
  changes?: Prisma.Sql[]
  /** A changed lease sets the user's last seen. */
  seen?: boolean
  /** Removes what an admin set. */
  clears?: boolean
  /** What an admin sets now. */
  sets?: OnlineStatus
}

export interface UpdatedPresence {
  user_id: number
  status: OnlineStatus
  last_seen: Date | null
  status_for_others: OnlineStatus
  last_seen_for_others: Date | null
  changed: boolean
  /** Milliseconds until the changed leases run out, if the status changes then. */
  ends_in: number | null
}

// The first of the two numbers of this database's advisory locks on a user's presence.
const LOCK = 5_101

/**
 * The only way to change presence. Updates of one user run one after the other, so that each starts from
 * what the one before left: it changes leases, applies the rule, writes the result beside the user, and
 * publishes it if others now see something else.
 */
export async function updatePresence(
  userIds: number[],
  update: PresenceUpdate = {},
): Promise<UpdatedPresence[]> {
  if (userIds.length === 0) return []
  const ids = userIds.toSorted((one, other) => one - other)
  const write = () => writePresence(ids, update)
  const rows = ids.length === 1 ? await queueForUser(ids[0]!, write) : await write()
  await Promise.all(rows.filter(({ changed }) => changed).map(publishStatus))
  return rows
}

// The last update of each user in this process, so that many requests of one user hold one connection.
const queues = globalThis as { tertuliaPresenceQueue?: Map<number, Promise<unknown>> }
const queue = (queues.tertuliaPresenceQueue ??= new Map<number, Promise<unknown>>())

async function queueForUser<T>(userId: number, work: () => Promise<T>): Promise<T> {
  // An update that failed does not stop the next.
  const done = (queue.get(userId) ?? Promise.resolve()).then(work, work)
  queue.set(userId, done)
  try {
    return await done
  } finally {
    if (queue.get(userId) === done) queue.delete(userId)
  }
}

const writePresence = (ids: number[], update: PresenceUpdate): Promise<UpdatedPresence[]> =>
  rowsOfTransaction([
    Prisma.sql`select pg_advisory_xact_lock(${LOCK}::int, id) from unnest(${ids}::int[]) as id`,
    updateStatement(ids, update),
  ])

/** All parts of a statement read the tables as they were before it, so `leases_after` is put together here. */
export function updateStatement(
  ids: number[],
  { changes = [NO_CHANGE], seen = false, clears = false, sets }: PresenceUpdate,
): Prisma.Sql {
  const isSet = sets !== undefined
  return Prisma.sql`
  with leases_before as (
    select user_id, client_id, status, expires_at from presence_leases where user_id = any(${ids}::int[])
  ), ${named(changes)}, changed as (${allOf(changes)}),
  leases_after as (
    select user_id, status, expires_at from leases_before b
    where not exists (select 1 from changed c where (c.user_id, c.client_id) = (b.user_id, b.client_id))
    union all select user_id, status, expires_at from changed
  ), lease_statuses as materialized (
    select id as user_id,
      ${highestStatus(Prisma.sql`leases_before`, Prisma.sql`id`)} as before,
      ${highestStatus(Prisma.sql`leases_after`, Prisma.sql`id`)} as after,
      ${highestStatus(Prisma.sql`leases_after`, Prisma.sql`id`, Prisma.sql`greatest(now(), ends.at)`)} as after_end,
      ends.at as ends_at, ${seen} and ends.at is not null as is_seen
    from unnest(${ids}::int[]) as id
    cross join lateral (select max(expires_at) as at from changed where user_id = id and expires_at > '-infinity') as ends
  ), settings as (
    select s.*, p.online_status, p.last_seen, p.gone_at, u.hide_last_seen,
      ${APPEARS_OFFLINE} as appears_offline, coalesce(${sets ?? null}::online_status, p.set_status) as set_status,
      coalesce(${isSet} or not ${clears} and s.before = s.after and ${setStatusHolds(Prisma.sql`s.after`)}, false) as holds
    from lease_statuses s join users u on u.id = s.user_id join user_presence p on p.user_id = s.user_id
  ), own as (
    select *, ${ownStatus(Prisma.sql`holds`, Prisma.sql`set_status`, Prisma.sql`after`)} as status from settings
  ), for_others as (
    select *, ${statusForOthers(Prisma.sql`appears_offline`, Prisma.sql`status`)} as status_for_others from own
  ), with_last_seen as (
    select *, case when is_seen and (last_seen is null or status_for_others <> online_status
        or last_seen <= now() - make_interval(secs => ${REWRITE_AFTER})) then now()::timestamptz(3) else last_seen end as seen_at
    from for_others
  ), next as (
    select *, case when status_for_others <> 'offline' or hide_last_seen then null when not appears_offline then seen_at
        when online_status = 'offline' then gone_at else last_seen end as next_gone_at
    from with_last_seen
  ), written as (
    update user_presence p set online_status = n.status_for_others, last_seen = n.seen_at, gone_at = n.next_gone_at,
      set_status = case when n.holds then n.set_status end,
      set_status_at = case when ${isSet} then now() when n.holds then p.set_status_at end,
      set_status_base = case when n.holds then n.after end
    from next n where p.user_id = n.user_id and (
      (p.online_status, p.last_seen, p.gone_at) is distinct from (n.status_for_others, n.seen_at, n.next_gone_at)
      or ${isSet} or (p.set_status is not null and not n.holds))
  )
  select user_id, status, seen_at as last_seen, status_for_others, status_for_others <> online_status as changed,
    ${lastSeenForOthers({
      hides: Prisma.sql`hide_last_seen`,
      appearsOffline: Prisma.sql`appears_offline`,
      goneAt: Prisma.sql`next_gone_at`,
      lastSeen: Prisma.sql`seen_at`,
    })} as last_seen_for_others,
    case when after <> after_end then extract(epoch from ends_at - now())::float8 * 1000 end as ends_in
  from next`
}

const NO_CHANGE = Prisma.sql`
  select 0 as user_id, null::text as client_id, null::online_status as status, now() as expires_at where false`

const named = (changes: Prisma.Sql[]): Prisma.Sql =>
  Prisma.join(changes.map((change, n) => Prisma.sql`${name(n)} as (${change})`))

const allOf = (changes: Prisma.Sql[]): Prisma.Sql =>
  Prisma.join(
    changes.map((_, n) => Prisma.sql`select * from ${name(n)}`),
    ' union all ',
  )

const name = (n: number): Prisma.Sql => Prisma.raw(`change_${String(n)}`)

// The last publication of each user in this process: a later status must not arrive sooner.
const publications = globalThis as { tertuliaStatusPublications?: Map<number, Promise<void>> }
const publishing = (publications.tertuliaStatusPublications ??= new Map<number, Promise<void>>())

export async function publishStatus(updated: UpdatedPresence): Promise<void> {
  const { user_id: userId, status_for_others: status, last_seen_for_others: lastSeen } = updated
  const change = { userId, status, lastSeen: lastSeen?.toISOString() ?? null }
  const before = publishing.get(userId) ?? Promise.resolve()
  noteNewsOf(`status ${userId}`)
  const done = before.then(() => publish(userStatusChanged, [PRESENCE_CHANNEL], change))
  publishing.set(userId, done)
  await done
  if (publishing.get(userId) === done) publishing.delete(userId)
}
