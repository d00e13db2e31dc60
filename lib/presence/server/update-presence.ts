import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { type Status, WRITTEN_EVERY } from '@/lib/presence/lease'
import { setStatusHolds } from '@/lib/users/server/shown-status'
import { publishStatus } from './publish-status'
import { queueForUser } from './user-queue'

export interface PresenceUpdate {
  /**
   * What becomes of leases: statements that change them and return user_id, client_id, status and
   * expires_at as they are afterwards.
   */
  changes?: Prisma.Sql[]
  /** Whoever's lease was changed was seen by it. */
  seen?: boolean
  /** Ends what an admin set. */
  clears?: boolean
  /** What an admin sets now. */
  sets?: Status
}

export interface UpdatedPresence {
  user_id: number
  status: Status
  last_seen: Date | null
  told: Status
  told_last_seen: Date | null
  changed: boolean
  /** Milliseconds until what was changed runs out, where the status will then be another. */
  ends_in: number | null
}

// Of the numbers that name locks in this database: whose presence is being changed.
const LOCK = 5_101

/**
 * The one way in which presence changes: in turn for each user, so that each judges by what the one
 * before has left. Leases are changed, the status is judged, what is kept beside it follows, and the
 * others are told if what they see is another now.
 */
export async function updatePresence(
  userIds: number[],
  settling: PresenceUpdate = {},
): Promise<UpdatedPresence[]> {
  if (userIds.length === 0) return []
  const ids = userIds.toSorted((one, other) => one - other)
  const work = () => change(ids, settling)
  const rows = ids.length === 1 ? await queueForUser(ids[0]!, work) : await work()
  await Promise.all(rows.filter(({ changed }) => changed).map(publishStatus))
  return rows
}

async function change(ids: number[], settling: PresenceUpdate): Promise<UpdatedPresence[]> {
  const [, rows] = await db.$transaction([
    db.$executeRaw`select pg_advisory_xact_lock(${LOCK}::int, id) from unnest(${ids}::int[]) as id`,
    db.$queryRaw<UpdatedPresence[]>(updateStatement(ids, settling)),
  ])
  return rows
}

/** All parts of a statement see what was there before it: hence `held` without the changed, and those. */
export function updateStatement(
  ids: number[],
  { changes = [NO_CHANGE], seen, clears, sets }: PresenceUpdate,
): Prisma.Sql {
  return Prisma.sql`
  with held as (
    select user_id, client_id, status, expires_at from presence_leases
    where user_id = any(${ids}::int[]) and expires_at > now()
  ), ${named(changes)}, changed as (${allOf(changes)}),
  living as (
    select user_id, status, expires_at from held
    where not exists (select 1 from changed c where (c.user_id, c.client_id) = (held.user_id, held.client_id))
    union all select user_id, status, expires_at from changed where expires_at > now()
  ), judged as materialized (
    select id as user_id,
      coalesce((select min(status) from held where user_id = id), 'offline') as before,
      coalesce((select min(status) from living where user_id = id), 'offline') as after,
      coalesce((select min(status) from living where user_id = id and expires_at > ends.at), 'offline') as afterwards,
      ends.at as ends_at, ${seen ?? false} and ends.at is not null as is_seen
    from unnest(${ids}::int[]) as id
    cross join lateral (select max(expires_at) as at from changed where user_id = id and expires_at > '-infinity') as ends
  ), weighed as (
    select j.*, p.online_status, p.last_seen, p.gone_at, u.hide_last_seen,
      coalesce(u.appear_offline_until > now(), false) as appears_offline,
      coalesce(${sets ?? null}::online_status, p.set_status) as set_status, coalesce(
        ${sets !== undefined} or not ${clears ?? false} and p.set_status_base = j.before
          and p.set_status_base = j.after and ${setStatusHolds(Prisma.sql`p`)}, false) as holds
    from judged j join users u on u.id = j.user_id join user_presence p on p.user_id = j.user_id
  ), shown as (
    select *, case when holds then set_status else after end as own,
      case when appears_offline then 'offline' when holds then set_status else after end as told
    from weighed
  ), timed as (
    select *, case when is_seen and (last_seen is null or told <> online_status
        or last_seen <= now() - make_interval(secs => ${WRITTEN_EVERY})) then now()::timestamptz(3) else last_seen end as seen_at
    from shown
  ), next as (
    select *, case when told <> 'offline' or hide_last_seen then null when not appears_offline then seen_at
        when online_status = 'offline' then gone_at else last_seen end as gone
    from timed
  ), written as (
    update user_presence p set online_status = n.told, last_seen = n.seen_at, gone_at = n.gone,
      set_status = case when n.holds then n.set_status end,
      set_status_at = case when ${sets !== undefined} then now() when n.holds then p.set_status_at end,
      set_status_base = case when n.holds then n.after end
    from next n where p.user_id = n.user_id and (
      (p.online_status, p.last_seen, p.gone_at) is distinct from (n.told, n.seen_at, n.gone)
      or ${sets !== undefined} or (p.set_status is not null and not n.holds))
  )
  select user_id, own as status, seen_at as last_seen, told, told <> online_status as changed,
    case when hide_last_seen then null when appears_offline then gone else seen_at end as told_last_seen,
    case when after <> afterwards then extract(epoch from ends_at - now())::float8 * 1000 end as ends_in
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
