import 'server-only'
import { Prisma } from '@/lib/db/client'
import { CUT, LEASE_BARE, WRITTEN_EVERY } from '@/lib/presence/lease'
import type { Asker } from '@/lib/users/asker'

/** Who beats: a tab, or the session of a caller without one. */
export interface LeaseKey {
  userId: number
  clientId: string
  sessionId: string | null
}

export interface Beat {
  status: 'online' | 'away'
  visible: boolean
  live: boolean
  /** Which of its beats this is; null of a caller that does not count them, */
  beat: number | null
  /** whose lease then says what made it. */
  uncounted: number
  seconds: number
}

export const OF_SIGN_IN = 0
export const OF_REQUEST = 1
const OF_TAB = -1

export const tabBeat = (beat: Omit<Beat, 'uncounted'>): Beat => ({ ...beat, uncounted: OF_TAB })

/** Of a caller without a tab. */
export const beatWithoutTab = (status: Beat['status'], uncounted: number): Beat => ({
  ...{ status, visible: true, live: false, beat: null, uncounted },
  seconds: LEASE_BARE,
})

/** A caller without a tab has one lease for its session; without a session, one in all. */
export const leaseIdWithoutTab = ({ sessionId }: Pick<Asker, 'sessionId'>): string => sessionId ?? ''

/**
 * A beat makes or extends the lease; of a session that has ended it does neither. One that was
 * overtaken does nothing; nor does one that says nothing new, unless the beats before it may still come.
 */
export function beatStatement(who: LeaseKey, given: Beat, known: number): Prisma.Sql {
  const { status, visible, live, beat, uncounted, seconds } = given
  const number = beat === null ? null : BigInt(beat)
  return Prisma.sql`
    insert into presence_leases as l
      (user_id, client_id, session_id, status, visible, live, beat, last_beat_at, left_at, expires_at)
    select ${who.userId}::int, ${who.clientId}::text, ${who.sessionId}::uuid, ${status}::online_status,
      ${visible}::boolean, ${live}::boolean, coalesce(${number}::bigint, ${uncounted}), now(), null::timestamptz,
      now() + make_interval(secs => ${seconds})
    where ${lives(who.sessionId)} and ${LEASES_MAX} > (
      select count(*) from presence_leases
      where user_id = ${who.userId} and client_id <> ${who.clientId} and expires_at > now())
    on conflict (user_id, client_id) do update set session_id = excluded.session_id, status = excluded.status,
      visible = excluded.visible, live = excluded.live, beat = greatest(l.beat, excluded.beat),
      last_beat_at = excluded.last_beat_at, left_at = null, expires_at = excluded.expires_at
    where coalesce(${number}::bigint > l.beat, true) and not (
      (l.session_id, l.status, l.visible, l.live, l.left_at)
        is not distinct from (excluded.session_id, excluded.status, excluded.visible, excluded.live, excluded.left_at)
      and l.last_beat_at > now() - make_interval(secs => ${WRITTEN_EVERY}) and l.expires_at > now()
      and coalesce(${number}::bigint <= greatest(l.beat, ${BigInt(known)}::bigint) + 1, true))
    returning user_id, client_id, status, expires_at`
}

// More than anybody has tabs; it stops a caller that invents them.
const LEASES_MAX = 100

/** Cuts the lease. Where there is none its first beat was overtaken, and must not make one any more. */
export function leaveStatement(who: LeaseKey, beat: number | null, known: number): Prisma.Sql {
  const number = beat === null ? null : BigInt(beat)
  return Prisma.sql`
    insert into presence_leases as l (user_id, client_id, session_id, status, beat, left_at, expires_at)
    select ${who.userId}::int, ${who.clientId}::text, ${who.sessionId}::uuid, 'away', coalesce(${number}::bigint, 0),
      now(), now() - interval '1 second'
    where ${lives(who.sessionId)}
    on conflict (user_id, client_id) do update set live = false, beat = greatest(l.beat, excluded.beat),
      last_beat_at = now(), left_at = now(), expires_at = least(l.expires_at, now() + make_interval(secs => ${CUT}))
    where coalesce(${number}::bigint > greatest(l.beat, ${BigInt(known)}::bigint), true)
    returning user_id, client_id, status, expires_at`
}

/**
 * What a beat makes needless: the lease of its sign-in, as long as no other request has needed that one,
 * and those of tabs that have been gone for so long that nothing of them is under way any more.
 */
export const deleteOutlivedLeases = ({ userId, clientId, sessionId }: LeaseKey): Prisma.Sql => Prisma.sql`
  delete from presence_leases
  where user_id = ${userId} and client_id <> ${clientId} and (
    (client_id = ${sessionId}::text and beat = ${OF_SIGN_IN}) or expires_at < now() - interval '1 hour')
  returning user_id, client_id, status, '-infinity'::timestamptz as expires_at`

/** A lease dies with its session; those of callers who have none, with anyone's of that user. */
export const deleteEndedLeases = (userId: number): Prisma.Sql => Prisma.sql`
  delete from presence_leases l
  where user_id = ${userId} and not exists (select 1 from sessions s where s.id = l.session_id and ${living})
  returning user_id, client_id, status, '-infinity'::timestamptz as expires_at`

const lives = (sessionId: string | null) =>
  sessionId === null
    ? Prisma.sql`true`
    : Prisma.sql`exists (select 1 from sessions s where s.id = ${sessionId}::uuid and ${living})`

const living = Prisma.sql`s.revoked_at is null and s.expires_at > now()`
