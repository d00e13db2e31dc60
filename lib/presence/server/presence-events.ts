import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { LEASE_AFTER_LEAVING, LEASE_HIDDEN, LEASE_VISIBLE } from '@/lib/presence/timing'
import type { receiveWebhook } from '@/lib/sync/contract'
import { currentUserChannelEvents } from '@/lib/users/server/user-channels'
import { BEAT_OF_SIGN_IN, beatStatement, beatWithoutTab, deleteEndedLeases } from './leases'
import { recheckWhenLeaseEnds } from './sweep'
import { updatePresence } from './update-presence'

/** Signing in counts as being online, until the page that opens next sends its own heartbeats. */
export async function recordSignIn(userId: number, sessionId: string): Promise<void> {
  const lease = beatStatement(
    { userId, clientId: sessionId, sessionId },
    beatWithoutTab('online', BEAT_OF_SIGN_IN),
    BEAT_OF_SIGN_IN,
  )
  await updatePresence([userId], { changes: [deleteEndedLeases(userId), lease], seen: true, clears: true })
}

/** Leases end with their session. */
export async function recordSignOut(userId: number): Promise<void> {
  await updatePresence([userId], { changes: [deleteEndedLeases(userId)], clears: true })
}

/** The push service reports who listens, in the order in which it happened. */
export async function handleChannelEvents(webhook: InputOf<typeof receiveWebhook>): Promise<void> {
  for (const { userId, isOccupied, at } of await currentUserChannelEvents(webhook)) {
    await (isOccupied ? recordChannelOccupied(userId, at) : recordChannelVacated(userId, at))
  }
}

/** Since `at` nobody listens to the user's channel: the tabs that were live there have left. */
export async function recordChannelVacated(userId: number, at: Date): Promise<void> {
  const [updated] = await updatePresence([userId], {
    changes: [
      Prisma.sql`
        update presence_leases l set left_at = ${at}::timestamptz,
          expires_at = least(l.expires_at, ${at}::timestamptz + make_interval(secs => ${LEASE_AFTER_LEAVING}))
        where user_id = ${userId} and live and last_beat_at < ${at}::timestamptz and expires_at > now()
          and coalesce(left_at < ${at}::timestamptz, true)
          and not exists (select 1 from user_presence p where p.user_id = ${userId} and p.channel_occupied_at > ${at}::timestamptz)
        returning user_id, client_id, status, expires_at`,
    ],
  })
  if (updated) recheckWhenLeaseEnds(updated)
}

/** Somebody listens again: leases that were shortened get their time back, and older reports are ignored. */
export async function recordChannelOccupied(userId: number, at: Date): Promise<void> {
  await db.$executeRaw`
    update user_presence set channel_occupied_at = least(${at}::timestamptz, now())
    where user_id = ${userId} and coalesce(channel_occupied_at < least(${at}::timestamptz, now()), true)`
  await updatePresence([userId], {
    changes: [
      Prisma.sql`
        update presence_leases set left_at = null, expires_at = last_beat_at
          + make_interval(secs => case when visible then ${LEASE_VISIBLE}::int else ${LEASE_HIDDEN}::int end)
        where user_id = ${userId} and live and left_at < ${at}::timestamptz
        returning user_id, client_id, status, expires_at`,
    ],
  })
}
