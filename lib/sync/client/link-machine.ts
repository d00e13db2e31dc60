import { jittered, randomBetween } from '@/lib/sync/jitter'

/** An attempt to connect that takes longer has failed. */
const ATTEMPT_MS = 7_000
const PONG_MS = 4_000
const NUDGE_EVERY_MS = 5_000
const REFUSED_MOST_MS = 60_000
/** A page that was connected for so long is not refused for a reason that lasts. */
const STEADY_MS = 30_000
/** After so many failed attempts, and then after every tenth, the server is asked where push is. */
const ASKS_AFTER = 2
const ASKS_AGAIN_EVERY = 10
/** How often the server is asked while push is off, or out of reach for this page. */
const OFF_AGAIN_MS = 300_000

export interface LinkState {
  name:
    | 'off'
    | 'connecting'
    | 'connected'
    /** Connected as far as is known; a ping will tell. */
    | 'checking'
    /** Waiting for the next attempt. */
    | 'waiting'
    /** Waiting; then the server is asked whether this page may still connect. */
    | 'refused'
    /** The server is being asked where push is. */
    | 'asking'
    /** The content security policy of this page does not let it connect to where push is now. */
    | 'blocked'
    | 'ended'
  /** When this state began, in ms. */
  since: number
  /** Failed attempts in a row. */
  failures: number
  /** Refusals of this page by the service, in a row. */
  refusals: number
}

export type LinkEvent =
  | 'connected'
  | 'closed'
  | 'refused'
  | 'received'
  /** The machine may have slept, or a network may be back. */
  | 'woken'
  /** The wait that the last transition set is over. */
  | 'due'
  /** Push still has the same address. */
  | 'unmoved'
  | 'moved'
  | 'switchedOff'
  | 'blocked'
  | 'end'

/** What to do, in this order. `replace`: drop the transport, because push has another address. */
export type LinkEffect = 'close' | 'replace' | 'connect' | 'ping' | 'checkSession' | 'ask' | 'reload'

export interface Transition {
  state: LinkState
  effects: LinkEffect[]
  /** Until `due` comes. Null: it does not come. Undefined: the wait before it goes on. */
  wait?: number | null
}

export const firstState = (isOn: boolean, now: number): Transition => {
  const none = { since: now, failures: 0, refusals: 0 }
  return isOn
    ? { state: { ...none, name: 'connecting' }, effects: ['connect'], wait: ATTEMPT_MS }
    : { state: { ...none, name: 'off' }, effects: [], wait: jittered(OFF_AGAIN_MS) }
}

/** Decides everything that a link does: the state after an event, and what to do. A pure function. */
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
      // This attempt may have begun without a network: a new one does not wait for it.
      return isNudged ? { state: to('waiting'), effects: ['close'], wait: randomBetween(0, 500) } : stay
    case 'connected':
      return isNudged ? { state: to('checking'), effects: ['ping'], wait: PONG_MS } : stay
    case 'checking':
      if (event === 'received') return { state: to('connected'), effects: [], wait: null }
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

  /** Trying again at once does not help: the key has changed, or the session has ended. */
  function refuse(): Transition {
    const before = isUp && now - since > STEADY_MS ? 0 : refusals
    // When the user signs out, the connection ends a moment before the page knows why.
    const wait =
      before === 0 ? randomBetween(700, 1_500) : jittered(Math.min(REFUSED_MOST_MS, 1_000 * 2 ** before))
    return { state: to('refused', { refusals: before + 1 }), effects: ['close'], wait }
  }
}
