import 'server-only'
import { Prisma } from '@/lib/db/client'
import { SET_STATUS_SECONDS } from '@/lib/users/contract'

/**
 * The one definition of a status where it is read, on the database's clock: the highest of the living
 * leases; or what an admin set, as long as that is still what it was then. Of `users u` and
 * `user_presence p`. lib/presence/lease.ts says the same of values; a test holds the two together.
 */
const judgedStatus = Prisma.sql`
  coalesce((select min(l.status) from presence_leases l where l.user_id = u.id and l.expires_at > now()), 'offline')`

const ownStatus = Prisma.sql`
  case when p.set_status is null then ${judgedStatus} else (
    select case when p.set_status_base = judged.status and ${setStatusHolds(Prisma.sql`p`)} then p.set_status
      else judged.status end
    from (select ${judgedStatus} as status offset 0) as judged
  ) end`

/** Of what an admin set on somebody who was not here. */
export function setStatusHolds(presence: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (${presence}.set_status_base <> 'offline' or ${presence}.set_status = 'offline'
      or ${presence}.set_status_at > now() - make_interval(secs => ${SET_STATUS_SECONDS}))`
}

/** What the viewer sees: of oneself the truth, of others what they let be seen. */
export const shownStatus = (viewerId: number) => Prisma.sql`
  case when u.appear_offline_until > now() and u.id <> ${viewerId} then 'offline' else ${ownStatus} end`

export const shownLastSeen = (viewerId: number) => Prisma.sql`
  case when u.id = ${viewerId} then p.last_seen when u.hide_last_seen then null
    when u.appear_offline_until > now() then p.gone_at else p.last_seen end`
