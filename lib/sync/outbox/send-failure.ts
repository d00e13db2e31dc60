import { ApiError } from '@/lib/http/api'
import { jittered, randomBetween } from '@/lib/sync/jitter'

/** What becomes of an entry that was not taken: refused, kept for whoever wrote it, or sent again later. */
export type SendFailure =
  | { kind: 'refused'; code: string }
  | { kind: 'elsewhere' }
  /** `isAsked`: the server named the time itself, for whatever comes from here. */
  | { kind: 'later'; code: string; wait: number; isAsked: boolean }

const FIRST_MS = 2_000
const MOST_MS = 30_000
/** Nobody but our own server is waited for longer. */
const FOREIGN_MOST_SECONDS = 60
/** Said by who stands in between, and not about what was sent: sign in to the network, too late, too much. */
const MAY_PASS = [401, 407, 408, 425, 429]

/** `tries`: how often the same entry did not get through before. */
export function sendFailureOf(error: unknown, tries: number): SendFailure {
  const wait = jittered(Math.min(MOST_MS, FIRST_MS * 2 ** tries))
  if (!(error instanceof ApiError)) return { kind: 'later', code: 'internal', wait, isAsked: false }
  const { code, status, retryAfter } = error
  // Whoever's cookie it is now: this is not theirs to send.
  if (code === 'identity_mismatch') return { kind: 'elsewhere' }
  const isForeign = code === 'unreachable'
  if (status >= 400 && status < 500 && !MAY_PASS.includes(status)) {
    // A filter in between that minds this text lets others pass.
    return { kind: 'refused', code: isForeign ? 'blocked' : code }
  }
  // A gateway says so of a server that is away; ours speaks for itself, and who counts requests too.
  if (retryAfter === null || (isForeign && status !== 429)) {
    return { kind: 'later', code, wait, isAsked: false }
  }
  const seconds = isForeign ? Math.min(retryAfter, FOREIGN_MOST_SECONDS) : retryAfter
  return {
    kind: 'later',
    code: status === 429 ? 'rate_limited' : code,
    wait: seconds * 1_000 + randomBetween(0, 1_000),
    isAsked: true,
  }
}
