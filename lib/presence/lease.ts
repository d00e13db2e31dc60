import { SET_STATUS_SECONDS } from '@/lib/users/contract'

/** The rules of presence: how long what holds, and what follows from it. Seconds throughout. */
export const BEAT_VISIBLE = 30
/** As often as browsers let a hidden tab. */
export const BEAT_HIDDEN = 60
export const BEAT_RETRY = 5
export const LEASE_VISIBLE = 60
export const LEASE_HIDDEN = 150
/** Of a caller without a tab. */
export const LEASE_BARE = 120
/** What is left of a lease when its tab says that it goes: a reload is back before. */
export const CUT = 8
/** What did not change is written no sooner than this. */
export const WRITTEN_EVERY = 15
export const AWAY_AFTER = 5 * 60

export type Status = 'online' | 'away' | 'offline'

export interface Lease {
  status: Status
  expiresAt: Date
}

/** What an admin set, when, and what was judged then. */
export interface SetStatus {
  status: Status
  at: Date
  base: Status
}

export interface Judgement<L> {
  status: Status
  decidedBy: 'lease' | 'admin' | 'nobody'
  /** The lease that decides, or would if no admin had. */
  lease: L | null
}

/** The highest of the living leases, unless an admin's word still holds. */
export function judge<L extends Lease>(leases: L[], set: SetStatus | null, now: Date): Judgement<L> {
  const living = leases.filter(({ expiresAt }) => expiresAt > now)
  const lease = living.reduce<L | null>((best, each) => (best && !isHigher(each, best) ? best : each), null)
  const status = lease?.status ?? 'offline'
  if (set && holds(set, status, now)) return { status: set.status, decidedBy: 'admin', lease }
  return { status, decidedBy: lease ? 'lease' : 'nobody', lease }
}

/** Until the first difference; and somebody who is not here is not said to be for long. */
function holds({ status, at, base }: SetStatus, judged: Status, now: Date): boolean {
  if (judged !== base) return false
  if (base !== 'offline' || status === 'offline') return true
  return now.getTime() - at.getTime() < SET_STATUS_SECONDS * 1000
}

const RANK = { online: 2, away: 1, offline: 0 }

const isHigher = (one: Lease, other: Lease): boolean =>
  RANK[one.status] === RANK[other.status]
    ? one.expiresAt > other.expiresAt
    : RANK[one.status] > RANK[other.status]
