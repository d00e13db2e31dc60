import { type OnlineStatus, SET_STATUS_SECONDS } from '@/lib/users/contract'

/** The rule of presence once more, of values: the tests compare the SQL of lib/users/server/presence-rule.ts with it. */

/** Seconds from now; a lease that has run out has none left. */
export interface ModelLease {
  status: 'online' | 'away'
  secondsLeft: number
}

/** What an admin set, how many seconds ago, and the status of the leases then. */
export interface ModelSetStatus {
  status: OnlineStatus
  base: OnlineStatus
  secondsAgo: number
}

export interface ModelStatus {
  status: OnlineStatus
  decidedBy: 'lease' | 'admin' | 'nobody'
}

export function modelStatus(leases: ModelLease[], set: ModelSetStatus | null): ModelStatus {
  const living = leases.filter(({ secondsLeft }) => secondsLeft > 0).map(({ status }) => status)
  const highest = living.includes('online') ? 'online' : living.includes('away') ? 'away' : 'offline'
  if (set && holds(set, highest)) return { status: set.status, decidedBy: 'admin' }
  return { status: highest, decidedBy: living.length > 0 ? 'lease' : 'nobody' }
}

/** Until the status of the leases differs; and nobody without a lease is shown as online for long. */
function holds({ status, base, secondsAgo }: ModelSetStatus, highest: OnlineStatus): boolean {
  if (highest !== base) return false
  return base !== 'offline' || status === 'offline' || secondsAgo < SET_STATUS_SECONDS
}
