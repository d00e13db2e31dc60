import { ApiError } from '@/lib/http/api'
import { jittered, randomBetween } from '@/lib/sync/jitter'

/** What to do with an entry that failed: `elsewhere` keeps it for the user who wrote it. */
export type SendFailure =
  | { kind: 'refused'; code: string }
  | { kind: 'elsewhere' }
  /** `isAsked`: the server named the wait, and it holds for everything that this page sends. */
  | { kind: 'later'; code: string; wait: number; isAsked: boolean }

const FIRST_MS = 2_000
const MOST_MS = 30_000
/** The longest wait that anybody but our own server may ask for. */
const FOREIGN_MOST_SECONDS = 60
/** From something in between, and not about the content: sign in to the network, too late, too many. */
const MAY_PASS = [401, 407, 408, 425, 429]

/** `tries`: how often the same entry has failed before. */
export function sendFailureOf(error: unknown, tries: number): SendFailure {
  const wait = jittered(Math.min(MOST_MS, FIRST_MS * 2 ** tries))
  if (!(error instanceof ApiError)) return { kind: 'later', code: 'internal', wait, isAsked: false }
  const { code, status, retryAfter } = error
  // Somebody else has signed in: they must not send it.
  if (code === 'identity_mismatch') return { kind: 'elsewhere' }
  const isForeign = code === 'unreachable'
  if (status >= 400 && status < 500 && !MAY_PASS.includes(status)) {
    // A filter in between refuses this text and lets others pass.
    return { kind: 'refused', code: isForeign ? 'blocked' : code }
  }
  // A gateway's Retry-After is obeyed only if the gateway itself limits requests.
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
