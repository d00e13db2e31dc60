import { jittered, randomBetween } from '@/lib/sync/jitter'

/** A connection that takes longer is tried anew. */
const ATTEMPT_MS = 7_000
const PONG_MS = 4_000
const NUDGE_EVERY_MS = 5_000
const REFUSED_MOST_MS = 60_000
/** Whoever was connected as long is not refused for a reason that lasts. */
const STEADY_MS = 30_000
/** After so many attempts that failed, and then at each tenth, the server is asked where push is. */
const ASKS_AFTER = 2
const ASKS_AGAIN_EVERY = 10
/** Without push, and where this page may not go: things may have changed by then. */
const OFF_AGAIN_MS = 300_000

export interface LinkState {
  name:
    | 'off'
    | 'connecting'
    | 'connected'
    /** Connected, as far as is known: time may have passed unnoticed. */
    | 'checking'
    /** Until the next attempt. */
    | 'waiting'
    /** Until the server is asked whether this page may still connect. */
    | 'refused'
    /** The server is asked where push is. */
    | 'asking'
    /** Push is where this page's own policy does not let it go. */
    | 'blocked'
    | 'ended'
  /** Since when, in ms. */
  since: number
  /** Attempts in a row that did not connect. */
  failures: number
  /** How often in a row the service refused this page. */
  refusals: number
}

export type LinkEvent =
  | 'connected'
  | 'closed'
  | 'refused'
  | 'heard'
  /** Time may have passed unnoticed, or a network may be back. */
  | 'woken'
  /** The time is over that the last transition set. */
  | 'due'
  /** Push is where it was. */
  | 'unmoved'
  | 'moved'
  | 'switchedOff'
  | 'blocked'
  | 'end'

/** What is to be done, in this order. `replace`: the transport leads to another address. */
export type LinkEffect = 'close' | 'replace' | 'connect' | 'ping' | 'checkSession' | 'ask' | 'reload'

export interface Transition {
  state: LinkState
  effects: LinkEffect[]
  /** When `due` comes: null never, undefined as it was set. */
  wait?: number | null
}

export const firstState = (isOn: boolean, now: number): Transition => {
  const none = { since: now, failures: 0, refusals: 0 }
  return isOn
    ? { state: { ...none, name: 'connecting' }, effects: ['connect'], wait: ATTEMPT_MS }
    : { state: { ...none, name: 'off' }, effects: [], wait: jittered(OFF_AGAIN_MS) }
}

/** The whole of what a link does: what an event makes of a state, and nothing else. */
export function nextState(state: LinkState, event: LinkEvent, now: number): Transition {
  const { name, since, failures, refusals } = state
  const stay: Transition = { state, effects: [] }
  const to = (next: LinkState['name'], part: Partial<LinkState> = {}): LinkState => ({
    ...state,
    ...part,
    name: next,
    since: now,
  })
  const isNudged = event === 'woken' && now - since > NUDGE_EVERY_MS

  if (name === 'ended') return stay
  if (event === 'end') return { state: to('ended'), effects: ['close'], wait: null }
  if (event === 'switchedOff') {
    return { state: to('off'), effects: ['close', 'replace'], wait: jittered(OFF_AGAIN_MS) }
  }
  if (event === 'moved') {
    return {
      state: to('connecting', { failures: 0 }),
      effects: ['close', 'replace', 'connect'],
      wait: ATTEMPT_MS,
    }
  }

  const connect: Transition = { state: to('connecting'), effects: ['connect'], wait: ATTEMPT_MS }
  const ask: Transition = { state: to('asking'), effects: ['ask'], wait: null }
  const isUp = name === 'connected' || name === 'checking'
  const isTrying = isUp || name === 'connecting'

  if (isTrying && event === 'refused') return refuse()
  if (isTrying && event === 'closed') return fail()

  switch (name) {
    case 'connecting':
      if (event === 'connected') return { state: to('connected', { failures: 0 }), effects: [], wait: null }
      if (event === 'due') return fail()
      if (event === 'blocked') {
        return { state: to('blocked'), effects: ['close', 'reload'], wait: jittered(OFF_AGAIN_MS) }
      }
      // A network that is back is no reason to wait for one that was not there.
      return isNudged ? { state: to('waiting'), effects: ['close'], wait: randomBetween(0, 500) } : stay
    case 'connected':
      return isNudged ? { state: to('checking'), effects: ['ping'], wait: PONG_MS } : stay
    case 'checking':
      if (event === 'heard') return { state: to('connected'), effects: [], wait: null }
      return event === 'due' ? fail() : stay
    case 'waiting':
      if (event !== 'due') return stay
      return failures === ASKS_AFTER || (failures > 0 && failures % ASKS_AGAIN_EVERY === 0) ? ask : connect
    case 'refused':
      if (event === 'due') return { ...ask, effects: ['checkSession', 'ask'] }
      return isNudged ? { state, effects: [], wait: randomBetween(0, 500) } : stay
    case 'asking':
      return event === 'unmoved' ? connect : stay
    case 'off':
    case 'blocked':
      return event === 'due' ? ask : stay
  }

  function fail(): Transition {
    const part = { failures: failures + 1 }
    return { state: to('waiting', part), effects: ['close'], wait: randomBetween(300, 2_000) }
  }

  /** It would not come back by itself: the key is another one, or the session was ended. */
  function refuse(): Transition {
    const before = isUp && now - since > STEADY_MS ? 0 : refusals
    // Whoever signs out here ends this connection a moment before the page knows.
    const wait =
      before === 0 ? randomBetween(700, 1_500) : jittered(Math.min(REFUSED_MOST_MS, 1_000 * 2 ** before))
    return { state: to('refused', { refusals: before + 1 }), effects: ['close'], wait }
  }
}
