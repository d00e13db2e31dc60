'use client'
import { AWAY_AFTER, BEAT_HIDDEN, BEAT_RETRY, BEAT_VISIBLE } from '@/lib/presence/lease'

const SECOND = 1_000
const BEAT_VISIBLE_MS = BEAT_VISIBLE * SECOND
// A hidden page wakes once a minute: what is due a moment later waits for the next one.
const BEAT_HIDDEN_MS = (BEAT_HIDDEN - 2) * SECOND
const RETRY_MS = BEAT_RETRY * SECOND
const AWAY_MS = AWAY_AFTER * SECOND
// Who changes windows twenty times a second is told of once.
const CHANGED_MS = SECOND
const PROMPTED_MS = 5 * SECOND
const ANSWER_MS = 10 * SECOND

/** What a page says of itself; a later beat has a higher number. */
export interface Beat {
  beat: number
  status: 'online' | 'away'
  visible: boolean
  live: boolean
  leaving: boolean
}

export interface HeartbeatEnvironment {
  /** Milliseconds that only ever grow. */
  now: () => number
  after: (ms: number, work: () => void) => () => void
  isVisible: () => boolean
  /** Whether events are heard. */
  isLive: () => boolean
  /** Answers how long to wait when it is refused: 0, no longer than usual. */
  send: (beat: Beat) => Promise<{ ok: boolean; wait: number }>
}

/**
 * When a page says that it is here: at its rhythm, and in between when there is a reason. It knows
 * nothing of browsers, so that its time can be anybody’s.
 */
export function scheduleHeartbeats({ now, after, isVisible, isLive, send }: HeartbeatEnvironment) {
  let count = 0
  let inputAt = now()
  let sentAt = -Infinity
  let told: string | null = null
  let isPrompted = false
  let refused: { at: number; wait: number } | null = null
  let underWay: object | null = null
  let isGone = true
  let cancel = () => {}

  const state = (leaving = false): Omit<Beat, 'beat'> => ({
    status: now() - inputAt >= AWAY_MS ? 'away' : 'online',
    visible: isVisible(),
    live: isLive(),
    leaving,
  })

  /** Sends what is due; otherwise looks again when something will be. */
  function look() {
    if (isGone || underWay) return
    cancel()
    const due = dueAt()
    if (due <= now()) void beat()
    else cancel = after(Math.min(due, awayAt()) - now(), look)
  }

  function dueAt(): number {
    if (refused && refused.wait > 0) return refused.at + refused.wait
    if (refused && !isPrompted) return refused.at + RETRY_MS
    if (JSON.stringify(state()) !== told) return sentAt + CHANGED_MS
    if (isPrompted) return sentAt + (refused ? CHANGED_MS : PROMPTED_MS)
    return sentAt + (isVisible() ? BEAT_VISIBLE_MS : BEAT_HIDDEN_MS)
  }

  const awayAt = () => (now() - inputAt < AWAY_MS ? inputAt + AWAY_MS : Infinity)

  async function beat() {
    const own = (underWay = {})
    const said = state()
    sentAt = now()
    isPrompted = false
    // An answer may never come: a connection that died in a sleep says nothing for minutes.
    cancel = after(ANSWER_MS, () => settle(own, { ok: false, wait: 0 }, said))
    const outcome = await send({ beat: (count += 1), ...said }).catch(() => ({ ok: false, wait: 0 }))
    settle(own, outcome, said)
  }

  function settle(own: object, { ok, wait }: { ok: boolean; wait: number }, said: object) {
    if (underWay !== own) return
    underWay = null
    told = ok ? JSON.stringify(said) : told
    refused = ok ? null : { at: now(), wait }
    look()
  }

  function stop() {
    isGone = true
    underWay = null
    cancel()
  }

  return {
    /** Also out of the browser’s memory, after it had left. */
    start() {
      isGone = false
      told = null
      refused = null
      sentAt = -Infinity
      look()
    },
    /** Something may be otherwise: seen again, back on the network, awake. */
    prompt() {
      isPrompted = true
      look()
    },
    input() {
      const wasAway = now() - inputAt >= AWAY_MS
      inputAt = now()
      if (wasAway) look()
    },
    leave() {
      if (isGone) return
      stop()
      // Whether it arrives nobody here will know; without it the lease runs out by itself.
      void send({ beat: (count += 1), ...state(true) }).catch(() => undefined)
    },
    stop,
  }
}
