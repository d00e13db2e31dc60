'use client'
import { AWAY_AFTER, HEARTBEAT_HIDDEN, HEARTBEAT_RETRY, HEARTBEAT_VISIBLE } from '@/lib/presence/timing'

const SECOND = 1_000
const VISIBLE_MS = HEARTBEAT_VISIBLE * SECOND
// A hidden page's timers run once a minute: a beat that is due a moment later waits for the next minute.
const HIDDEN_MS = (HEARTBEAT_HIDDEN - 2) * SECOND
const RETRY_MS = HEARTBEAT_RETRY * SECOND
const AWAY_MS = AWAY_AFTER * SECOND
// Whoever switches windows many times a second sends one beat.
const CHANGED_MS = SECOND
const PROMPTED_MS = 5 * SECOND
const ANSWER_MS = 10 * SECOND

/** One heartbeat; a later one has a higher number. */
export interface Beat {
  beat: number
  status: 'online' | 'away'
  visible: boolean
  live: boolean
  leaving: boolean
}

export interface HeartbeatEnvironment {
  /** Milliseconds of a clock that never goes back. */
  now: () => number
  after: (ms: number, work: () => void) => () => void
  isVisible: () => boolean
  /** Whether the page receives events. */
  isLive: () => boolean
  send: (beat: Beat) => Promise<SendResult>
}

export interface SendResult {
  ok: boolean
  /** Milliseconds that a refusal asks to wait; 0 for as long as usual. */
  wait: number
}

const FAILED: SendResult = { ok: false, wait: 0 }

/**
 * Decides when a page sends a heartbeat: regularly, and in between when something changed. Clock and browser
 * come from outside, so that tests can replace them.
 */
export function scheduleHeartbeats({ now, after, isVisible, isLive, send }: HeartbeatEnvironment) {
  let count = 0
  let inputAt = now()
  let sentAt = -Infinity
  /** The state that the server has, as JSON. */
  let sentState: string | null = null
  let isPrompted = false
  let failure: { at: number; wait: number } | null = null
  let pending: object | null = null
  let isStopped = true
  let cancel = () => {}

  const state = (leaving = false): Omit<Beat, 'beat'> => ({
    status: now() - inputAt >= AWAY_MS ? 'away' : 'online',
    visible: isVisible(),
    live: isLive(),
    leaving,
  })

  /** Sends a beat if one is due; otherwise sets a timer for when the next one is. */
  function sendIfDue() {
    if (isStopped || pending) return
    cancel()
    const due = dueAt()
    if (due <= now()) void sendBeat()
    else cancel = after(Math.min(due, awayAt()) - now(), sendIfDue)
  }

  function dueAt(): number {
    if (failure && failure.wait > 0) return failure.at + failure.wait
    if (failure && !isPrompted) return failure.at + RETRY_MS
    if (JSON.stringify(state()) !== sentState) return sentAt + CHANGED_MS
    if (isPrompted) return sentAt + (failure ? CHANGED_MS : PROMPTED_MS)
    return sentAt + (isVisible() ? VISIBLE_MS : HIDDEN_MS)
  }

  const awayAt = () => (now() - inputAt < AWAY_MS ? inputAt + AWAY_MS : Infinity)

  async function sendBeat() {
    const attempt = (pending = {})
    const current = state()
    sentAt = now()
    isPrompted = false
    // After a sleep the connection may be dead, and no answer comes for minutes.
    cancel = after(ANSWER_MS, () => finish(attempt, FAILED, current))
    const result = await send({ beat: (count += 1), ...current }).catch(() => FAILED)
    finish(attempt, result, current)
  }

  function finish(attempt: object, { ok, wait }: SendResult, sent: object) {
    if (pending !== attempt) return
    pending = null
    sentState = ok ? JSON.stringify(sent) : sentState
    failure = ok ? null : { at: now(), wait }
    sendIfDue()
  }

  function stop() {
    isStopped = true
    pending = null
    cancel()
  }

  return {
    /** Also when the browser restores a page that had left. */
    start() {
      isStopped = false
      sentState = null
      failure = null
      sentAt = -Infinity
      sendIfDue()
    },
    /** Something may have changed: the page is visible again, back on the network, or awake. */
    prompt() {
      isPrompted = true
      sendIfDue()
    },
    input() {
      const wasAway = now() - inputAt >= AWAY_MS
      inputAt = now()
      if (wasAway) sendIfDue()
    },
    leave() {
      if (isStopped) return
      stop()
      // If it does not arrive, the lease runs out by itself.
      void send({ beat: (count += 1), ...state(true) }).catch(() => undefined)
    },
    stop,
  }
}
