import 'server-only'
import { Prisma } from '@/lib/db/client'
import { SET_STATUS_SECONDS } from '@/lib/users/contract'

/**
 * The one rule of presence, as fragments of SQL on the database's clock; lists, answers and updates are
 * all made of them. A user's status is the highest among the leases that have not run out. What an admin
 * set replaces it while that status is still what it was when the admin set it. Others see `offline` while
 * the user appears offline. tests/support/presence-model.ts states the rule again, to test this one.
 *
 * The rule is here, below lib/presence, because a user's answer has a status.
 */

const NOW = Prisma.sql`now()`

/** `leases` is a table or CTE. The enum is declared in order: `online` is the lowest value and the highest status. */
export const highestStatus = (leases: Prisma.Sql, userId: Prisma.Sql, at = NOW) => Prisma.sql`
  coalesce((select min(l.status) from ${leases} l where l.user_id = ${userId} and l.expires_at > ${at}), 'offline')`

/** Of leases with the same status, the one that lasts longest decides. */
export const HIGHEST_LEASE_FIRST = Prisma.sql`(l.expires_at > now()) desc, l.status, l.expires_at desc, l.client_id`

/** Whether `user_presence p` still has what an admin set. Null where nothing was set. */
export const setStatusHolds = (leaseStatus: Prisma.Sql) => Prisma.sql`(
  p.set_status_base = ${leaseStatus} and (p.set_status_base <> 'offline' or p.set_status = 'offline'
    or p.set_status_at > now() - make_interval(secs => ${SET_STATUS_SECONDS})))`

export const ownStatus = (holds: Prisma.Sql, setStatus: Prisma.Sql, leaseStatus: Prisma.Sql) => Prisma.sql`
  case when ${holds} then ${setStatus} else ${leaseStatus} end`

export const APPEARS_OFFLINE = Prisma.sql`coalesce(u.appear_offline_until > now(), false)`

export const statusForOthers = (appearsOffline: Prisma.Sql, status: Prisma.Sql) => Prisma.sql`
  case when ${appearsOffline} then 'offline' else ${status} end`

interface SeenColumns {
  hides: Prisma.Sql
  appearsOffline: Prisma.Sql
  /** When others last saw the user leave. */
  goneAt: Prisma.Sql
  lastSeen: Prisma.Sql
}

export const lastSeenForOthers = ({ hides, appearsOffline, goneAt, lastSeen }: SeenColumns) => Prisma.sql`
  case when ${hides} then null when ${appearsOffline} then ${goneAt} else ${lastSeen} end`

/** Of `users u`, whoever looks. */
export const LEASE_STATUS = highestStatus(Prisma.sql`presence_leases`, Prisma.sql`u.id`)

// Most users have nothing set: for them the leases are read once.
const OWN_STATUS = Prisma.sql`
  case when p.set_status is null then ${LEASE_STATUS} else (
    select ${ownStatus(setStatusHolds(Prisma.sql`leases.status`), Prisma.sql`p.set_status`, Prisma.sql`leases.status`)}
    from (select ${LEASE_STATUS} as status offset 0) as leases
  ) end`

/** What a viewer sees of `users u` with `user_presence p`: of themselves everything. */
export const shownStatus = (viewerId: number) =>
  statusForOthers(Prisma.sql`${APPEARS_OFFLINE} and u.id <> ${viewerId}`, OWN_STATUS)

export const shownLastSeen = (viewerId: number) => Prisma.sql`
  case when u.id = ${viewerId} then p.last_seen else ${lastSeenForOthers({
    hides: Prisma.sql`u.hide_last_seen`,
    appearsOffline: APPEARS_OFFLINE,
    goneAt: Prisma.sql`p.gone_at`,
    lastSeen: Prisma.sql`p.last_seen`,
  })} end`
