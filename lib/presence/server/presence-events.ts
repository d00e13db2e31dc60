import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { CUT, LEASE_HIDDEN, LEASE_VISIBLE } from '@/lib/presence/lease'
import { beatWithoutTab, beatStatement, deleteEndedLeases, OF_SIGN_IN } from './leases'
import { recheckWhenLeaseEnds } from './recheck-later'
import { updatePresence } from './update-presence'

/** Signing in counts as being seen, until the page that follows beats by itself. */
export async function recordSignIn(userId: number, sessionId: string): Promise<void> {
  const lease = beatStatement(
    { userId, clientId: sessionId, sessionId },
    beatWithoutTab('online', OF_SIGN_IN),
    OF_SIGN_IN,
  )
  await updatePresence([userId], { changes: [deleteEndedLeases(userId), lease], seen: true, clears: true })
}

/** The leases of sessions that have ended go with them. */
export async function recordSignOut(userId: number): Promise<void> {
  await updatePresence([userId], { changes: [deleteEndedLeases(userId)], clears: true })
}

/** The push service says that nobody hears the user's channel any more, as of `at`: who was live there has gone. */
export async function recordChannelVacated(userId: number, at: Date): Promise<void> {
  const [settled] = await updatePresence([userId], {
    changes: [
      Prisma.sql`
        update presence_leases l set left_at = ${at}::timestamptz, expires_at = least(l.expires_at, ${at}::timestamptz + make_interval(secs => ${CUT}))
        where user_id = ${userId} and live and last_beat_at < ${at}::timestamptz and expires_at > now()
          and coalesce(left_at < ${at}::timestamptz, true)
          and not exists (select 1 from user_presence p where p.user_id = ${userId} and p.channel_occupied_at > ${at}::timestamptz)
        returning user_id, client_id, status, expires_at`,
    ],
  })
  if (settled) recheckWhenLeaseEnds(settled)
}

/** Somebody hears it again: what was cut before is as it was, and an older word that it is vacated is too late. */
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
