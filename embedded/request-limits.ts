import { env } from '../lib/env'
import { log } from '../lib/log'
import { TokenBucket } from './push-server/token-bucket'
import type { RequestKind } from './request-kind'
import type { Requester } from './requester'

interface Limit {
  atOnce: number
  aSecond: number
}

/** A person with many tabs is far below, for each of which the page fetches what its links lead to. */
const USER: Record<'page' | 'api', Limit> = {
  page: { atOnce: 200, aSecond: 20 },
  api: { atOnce: 400, aSecond: 40 },
}
/** Those of a network who have not signed in, together. */
const STRANGERS: Record<'page' | 'api', Limit> = {
  page: { atOnce: 100, aSecond: 10 },
  api: { atOnce: 400, aSecond: 40 },
}
/** Of all users of a network together: a whole team may sit behind one address. */
const TOGETHER: Limit = { atOnce: 1_500, aSecond: 500 }
/** A page needs thirty of them, a team all at once. */
const STATIC: Limit = { atOnce: 6_000, aSecond: 600 }

const MOST_REMEMBERED = 10_000
const LOGGED_EVERY_MS = 60_000

/**
 * Protects this process, before Next sees a request: so it is kept in memory, also where there is a Redis. The
 * limits that hold across instances are the application's, behind it.
 */
export class RequestLimits {
  private readonly allowances = new Map<string, TokenBucket>()
  private loggedAt = -Infinity

  /** Whether there may be one more of the kind. */
  take(kind: RequestKind, requester: Requester, now = performance.now()): boolean {
    if (env().RATE_LIMITS === 'off') return true
    const isAllowed = this.takeAll(kind, requester, now)
    if (!isAllowed) this.logRefusal(kind, requester, now)
    return isAllowed
  }

  private takeAll(kind: RequestKind, { who, isUser, network }: Requester, now: number): boolean {
    if (kind === 'static') return this.takeOne(`static ${network}`, STATIC, now)
    const own = (isUser ? USER : STRANGERS)[kind]
    return this.takeOne(`${kind} ${who}`, own, now) && this.takeOne(`all ${network}`, TOGETHER, now)
  }

  private takeOne(key: string, { atOnce, aSecond }: Limit, now: number): boolean {
    if (this.allowances.size >= MOST_REMEMBERED) this.allowances.clear()
    const allowance = this.allowances.get(key) ?? new TokenBucket(atOnce, aSecond, now)
    this.allowances.set(key, allowance)
    return allowance.take(now)
  }

  private logRefusal(kind: RequestKind, { who, network }: Requester, now: number): void {
    if (now - this.loggedAt < LOGGED_EVERY_MS) return
    this.loggedAt = now
    log('warn', 'too many requests', { kind, who, network })
  }
}
