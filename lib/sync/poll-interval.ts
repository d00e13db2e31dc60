import { jittered, randomBetween } from './jitter'

export const POLL_SECONDS = 3
const POLL_MS = POLL_SECONDS * 1_000
/** While events are pushed, no later: to close a gap that nobody noticed. */
const CHECK_MS = 30_000

/** No two pages ask in step. */
export const pollInterval = (isLive: boolean): number =>
  isLive ? randomBetween(0.8 * CHECK_MS, CHECK_MS) : jittered(POLL_MS)
