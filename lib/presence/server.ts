import 'server-only'
import { db } from '@/lib/db/client'

// The lease of a caller that has no tab: one a user, whatever asked.
const BARE = ''
const BARE_SECONDS = 120

/** Being seen without a tab: a sign-in, a request of an API client. */
export async function seen(userId: number): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      insert into presence_leases (user_id, client_id, status, expires_at)
      values (${userId}, ${BARE}, 'online', now() + make_interval(secs => ${BARE_SECONDS}))
      on conflict (user_id, client_id) do update set status = 'online', expires_at = excluded.expires_at`,
    db.$executeRaw`
      insert into user_presence (user_id, online_status, last_seen) values (${userId}, 'online', now())
      on conflict (user_id) do update set online_status = 'online', last_seen = now(),
        set_status = null, set_status_at = null, set_status_base = null`,
  ])
}

/** A sign-out ends the leases of its tab and of bare requests; of everything, when no session is left. */
export async function signedOut(userId: number, clientId: string | null): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      delete from presence_leases where user_id = ${userId} and (
        client_id in (${BARE}, ${clientId ?? BARE}) or not exists (
          select 1 from sessions where user_id = ${userId} and revoked_at is null and expires_at > now()))`,
    db.$executeRaw`
      update user_presence set set_status = null, set_status_at = null, set_status_base = null,
        online_status = coalesce((select min(status) from presence_leases
          where user_id = ${userId} and expires_at > now()), 'offline')
      where user_id = ${userId}`,
  ])
}
