import 'server-only'
import { db } from '@/lib/db/client'
import { WRITTEN_EVERY } from '@/lib/presence/lease'
import { userColumns, type UserRow } from '@/lib/users/server/read-user'
import type { Beat, LeaseKey } from './leases'

type Said = Pick<Beat, 'status' | 'visible' | 'live'>

/** Oneself, if the lease says so already, and nothing has cut it since. */
export async function readIfUnchanged(
  who: LeaseKey,
  { status, visible, live }: Said,
): Promise<UserRow | null> {
  const { userId, clientId, sessionId } = who
  const [row] = await db.$queryRaw<UserRow[]>`
    select ${userColumns(userId)} from users u
    join user_presence p on p.user_id = u.id join presence_leases l on l.user_id = u.id
    where u.id = ${userId} and l.client_id = ${clientId} and l.session_id is not distinct from ${sessionId}::uuid
      and (l.status, l.visible, l.live) = (${status}::online_status, ${visible}, ${live}) and l.left_at is null and l.expires_at > now()
      and l.last_beat_at > now() - make_interval(secs => ${WRITTEN_EVERY})`
  return row ?? null
}
