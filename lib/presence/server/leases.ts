import 'server-only'
import { Prisma } from '@/lib/db/client'
import { LEASE_AFTER_LEAVING, LEASE_WITHOUT_TAB, REWRITE_AFTER } from '@/lib/presence/timing'
import type { Asker } from '@/lib/users/asker'

/** Whose lease: that of a tab, or of the session of a caller without one. */
export interface LeaseKey {
  userId: number
  clientId: string
  sessionId: string | null
}

export interface Beat {
  status: 'online' | 'away'
  visible: boolean
  live: boolean
  /** The number of the beat; null from a caller that does not number them. */
  beat: number | null
  /** Written in its place then: what kind of beat made the lease. */
  kind: number
  seconds: number
}

export const BEAT_OF_SIGN_IN = 0
export const BEAT_OF_REQUEST = 1
const BEAT_OF_TAB = -1

export const tabBeat = (beat: Omit<Beat, 'kind'>): Beat => ({ ...beat, kind: BEAT_OF_TAB })

export const beatWithoutTab = (status: Beat['status'], kind: number): Beat => ({
  ...{ status, visible: true, live: false, beat: null, kind },
  seconds: LEASE_WITHOUT_TAB,
})

/** Callers without a tab share one lease for each session; those without a session share one. */
export const leaseIdWithoutTab = ({ sessionId }: Pick<Asker, 'sessionId'>): string => sessionId ?? ''

/**
 * Creates or extends leases, unless their sessions have ended. A beat older than the last one changes nothing.
 * An unchanged one is written only if it skips a number, because the beats in between may still arrive.
 */
export function beatStatement(keys: LeaseKey[], newBeat: Beat, lastBeat: number): Prisma.Sql {
  const { status, visible, live, beat, kind, seconds } = newBeat
  const number = beat === null ? null : BigInt(beat)
  return Prisma.sql`
    insert into presence_leases as l
      (user_id, client_id, session_id, status, visible, live, beat, last_beat_at, left_at, expires_at)
    select key.user_id, key.client_id, key.session_id, ${status}::online_status,
      ${visible}::boolean, ${live}::boolean, coalesce(${number}::bigint, ${kind}), now(), null::timestamptz,
      now() + make_interval(secs => ${seconds})
    from (select distinct * from unnest(
      ${keys.map(({ userId }) => userId)}::int[], ${keys.map(({ clientId }) => clientId)}::text[],
      ${keys.map(({ sessionId }) => sessionId)}::uuid[]) as given (user_id, client_id, session_id)) as key
    where (key.session_id is null or ${sessionLives(Prisma.sql`key.session_id`)}) and ${LEASES_MAX} > (
      select count(*) from presence_leases other
      where other.user_id = key.user_id and other.client_id <> key.client_id and other.expires_at > now())
    on conflict (user_id, client_id) do update set session_id = excluded.session_id, status = excluded.status,
      visible = excluded.visible, live = excluded.live, beat = greatest(l.beat, excluded.beat),
      last_beat_at = excluded.last_beat_at, left_at = null, expires_at = excluded.expires_at
    where coalesce(${number}::bigint > l.beat, true) and not (
      (l.session_id, l.status, l.visible, l.live, l.left_at)
        is not distinct from (excluded.session_id, excluded.status, excluded.visible, excluded.live, excluded.left_at)
      and l.last_beat_at > now() - make_interval(secs => ${REWRITE_AFTER}) and l.expires_at > now()
      and coalesce(${number}::bigint <= greatest(l.beat, ${BigInt(lastBeat)}::bigint) + 1, true))
    returning user_id, client_id, status, expires_at`
}

// More tabs than anybody has open; it stops a caller that invents them.
const LEASES_MAX = 100

/**
 * Shortens the lease. If there is none yet, the tab's first beat is still to come: an expired lease is
 * written, so that it cannot create a living one.
 */
export function leaveStatement(key: LeaseKey, beat: number | null, lastBeat: number): Prisma.Sql {
  const number = beat === null ? null : BigInt(beat)
  return Prisma.sql`
    insert into presence_leases as l (user_id, client_id, session_id, status, beat, left_at, expires_at)
    select ${key.userId}::int, ${key.clientId}::text, ${key.sessionId}::uuid, 'away', coalesce(${number}::bigint, 0),
      now(), now() - interval '1 second'
    where ${key.sessionId === null} or ${sessionLives(Prisma.sql`${key.sessionId}::uuid`)}
    on conflict (user_id, client_id) do update set live = false, beat = greatest(l.beat, excluded.beat),
      last_beat_at = now(), left_at = now(), expires_at = least(l.expires_at, now() + make_interval(secs => ${LEASE_AFTER_LEAVING}))
    where coalesce(${number}::bigint > greatest(l.beat, ${BigInt(lastBeat)}::bigint), true)
    returning user_id, client_id, status, expires_at`
}

/**
 * A beat takes the place of its sign-in's lease, if no other request has extended that one. Leases that ran
 * out an hour ago go, too: no late beat of their tabs can still arrive.
 */
export const deleteOutlivedLeases = ({ userId, clientId, sessionId }: LeaseKey): Prisma.Sql => Prisma.sql`
  delete from presence_leases
  where user_id = ${userId} and client_id <> ${clientId} and (
    (client_id = ${sessionId}::text and beat = ${BEAT_OF_SIGN_IN}) or expires_at < now() - interval '1 hour')
  returning user_id, client_id, status, '-infinity'::timestamptz as expires_at`

/** The leases of ended sessions, and those of callers without a session. */
export const deleteEndedLeases = (userIds: number[]): Prisma.Sql => Prisma.sql`
  delete from presence_leases l
  where user_id = any(${userIds}::int[]) and not exists (select 1 from sessions s where s.id = l.session_id and ${IS_LIVING})
  returning user_id, client_id, status, '-infinity'::timestamptz as expires_at`

const sessionLives = (sessionId: Prisma.Sql) =>
  Prisma.sql`exists (select 1 from sessions s where s.id = ${sessionId} and ${IS_LIVING})`

const IS_LIVING = Prisma.sql`s.revoked_at is null and s.expires_at > now()`
