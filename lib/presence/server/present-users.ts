import 'server-only'
import { Prisma } from '@/lib/db/client'
import { shownLastSeen, shownStatus } from '@/lib/users/server/shown-status'

/**
 * `weighed`: all who may be here, with what the viewer sees of them as of now. Beside those who were
 * when it was last written, only they can be: whose time of appearing offline, or of being set so, is
 * over, and oneself.
 */
export const presentUsersFor = (
  viewerId: number,
  matches: Prisma.Sql = Prisma.sql`true`,
): Prisma.Sql => Prisma.sql`
  candidates as (
    select user_id from user_presence where online_status <> 'offline'
    union select user_id from user_presence where set_status is not null
    union select id from users where appear_offline_until between now() - interval '1 day' and now()
    union select ${viewerId}::int
  ), weighed as (
    select u.id, u.username_key, p.online_status as kept, ${shownStatus(viewerId)} as status,
      ${shownLastSeen(viewerId)} as last_seen
    from candidates c join users u on u.id = c.user_id join user_presence p on p.user_id = c.user_id
    where ${matches}
  )`
