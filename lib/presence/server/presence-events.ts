import 'server-only'
import { batchByKey } from '@/lib/db/batch'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { LEASE_AFTER_LEAVING, LEASE_HIDDEN, LEASE_VISIBLE } from '@/lib/presence/timing'
import type { receiveWebhook } from '@/lib/sync/contract'
import { currentUserChannelEvents } from '@/lib/users/server/user-channels'
import { BEAT_OF_SIGN_IN, beatStatement, beatWithoutTab, deleteEndedLeases, type LeaseKey } from './leases'
import { recheckWhenLeaseEnds } from './sweep'
import { updatePresence, type UpdatedPresence } from './update-presence'

/** Signing in counts as being online, until the page that opens next sends its own heartbeats. */
export const recordSignIn = (userId: number, sessionId: string): Promise<UpdatedPresence> =>
  recordTogether('sign-in', { userId, clientId: sessionId, sessionId })

/** Of many who sign in at once. */
const recordTogether = batchByKey(async (_: 'sign-in', keys: LeaseKey[]) => {
  const ids = [...new Set(keys.map(({ userId }) => userId))]
  const lease = beatStatement(keys, beatWithoutTab('online', BEAT_OF_SIGN_IN), BEAT_OF_SIGN_IN)
  const updated = await updatePresence(ids, {
    changes: [deleteEndedLeases(ids), lease],
    ...{ seen: true, clears: true },
  })
  const byId = new Map(updated.map((each) => [each.user_id, each]))
  return keys.map(({ userId }) => resultOf(byId.get(userId)))
})

const resultOf = (updated: UpdatedPresence | undefined): PromiseSettledResult<UpdatedPresence> =>
  updated ? { status: 'fulfilled', value: updated } : { status: 'rejected', reason: new Refusal('not_found') }

/** Leases end with their session. */
export async function recordSignOut(userId: number): Promise<void> {
  await updatePresence([userId], { changes: [deleteEndedLeases([userId])], clears: true })
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
