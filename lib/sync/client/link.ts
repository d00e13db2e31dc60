'use client'
import type { Connection } from '@/lib/sync/contract'
import { randomBetween } from '@/lib/sync/jitter'
import { dispatch } from './events'
import {
  firstState,
  type LinkEffect,
  type LinkEvent,
  type LinkState,
  nextState,
  type Transition,
} from './link-machine'
import { changeLink, readLink } from './link-state'
import { withTimeout } from './polling'
import { reloadWhenCalm } from './reload-when-calm'
import { createSubscriptions } from './subscriptions'
import type { OpenTransport, Transport, TransportEvents, TransportRequests } from './transport'

const DOUBT_EVERY_MS = 60_000

/** After this time at the latest a page says how messages arrive. */
const START_MS = 4_000
const ADDRESS = ['push', 'key', 'host', 'port', 'tls', 'cluster'] as const

/** The requests that a link makes to our server. */
export interface LinkRequests extends TransportRequests {
  /** Reads what a client needs to connect now. */
  connection(): Promise<Connection>
  /** Leaves the page if the user is no longer signed in. */
  check(): Promise<unknown>
  /** The server refused a channel: the user may not read it any more, or it has another name now. */
  onRefused(): void
}

/**
 * Keeps one page's connection alive: `nextState` decides, and this does it. The waits have jitter, or every page
 * would come back at the same moment.
 */
export function createLink(first: Connection, requests: LinkRequests, open: OpenTransport) {
  let connection = first
  let state: LinkState
  let opening: Promise<Transport> | null = null
  let transport: Transport | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let rereading: ReturnType<typeof setTimeout> | undefined
  let doubtedAt = -Infinity
  const subscriptions = createSubscriptions(onChannelRefused)
  const effects: Record<LinkEffect, () => void> = {
    close() {
      transport?.close()
      subscriptions.lost()
    },
    replace() {
      subscriptions.use((transport = opening = null))
    },
    connect: () => void connect().catch(() => undefined),
    ping: () => transport?.ping(),
    checkSession: () => void requests.check().catch(() => undefined),
    ask: () => void ask(),
    reload: reloadWhenCalm,
  }

  changeLink({
    phase: first.push === 'on' ? 'starting' : 'off',
    userChannel: first.user_channel,
    channels: new Map(),
  })
  setTimeout(() => {
    if (readLink().phase === 'starting' && state.name !== 'ended') changeLink({ phase: phaseOf(state) })
  }, START_MS)
  document.addEventListener('securitypolicyviolation', onViolation)
  perform(firstState(first.push === 'on', Date.now()))

  return {
    want: subscriptions.want,
    trigger: (channel: string, event: string, data: unknown): boolean =>
      readLink().channels.get(channel) === 'subscribed' && transport?.send(channel, event, data) === true,
    wake: () => {
      on('woken')
    },
    /** Something that should have been pushed was not: push may have moved. */
    doubt() {
      if (performance.now() - doubtedAt < DOUBT_EVERY_MS) return
      doubtedAt = performance.now()
      void ask()
    },
    end() {
      document.removeEventListener('securitypolicyviolation', onViolation)
      on('end')
    },
  }

  function on(event: LinkEvent) {
    perform(nextState(state, event, Date.now()))
  }

  function perform(transition: Transition) {
    const { wait } = transition
    state = transition.state
    if (wait !== undefined) clearTimeout(timer)
    if (typeof wait === 'number') timer = setTimeout(on, wait, 'due')
    // A new page shows nothing until it knows whether events arrive.
    const isSettling = state.name === 'connecting' || state.name === 'connected'
    if (state.name !== 'ended' && !(readLink().phase === 'starting' && isSettling)) {
      changeLink({ phase: phaseOf(state) })
    }
    for (const effect of transition.effects) effects[effect]()
  }

  async function connect() {
    // If the code of the transport cannot be loaded, the next attempt loads it again.
    const own = (opening ??= open(connection, requests, events()))
    own.catch(() => {
      if (opening === own) opening = null
    })
    const opened = await own
    if (opening !== own || state.name !== 'connecting') return opened.close()
    if (transport !== opened) subscriptions.use((transport = opened))
    opened.connect()
  }

  function events(): TransportEvents {
    return {
      connected: () => {
        on('connected')
      },
      closed: () => {
        on('closed')
      },
      refused: () => {
        on('refused')
      },
      received: () => {
        if (state.name === 'checking') on('received')
      },
      subscribed: subscriptions.subscribed,
      notSubscribed: subscriptions.failed,
      event: dispatch,
    }
  }

  /** Push may have moved, and the user's own channel may have a new name. */
  async function ask() {
    const now = await withTimeout(requests.connection()).catch(() => connection)
    const isMoved = ADDRESS.some((field) => now[field] !== connection[field])
    connection = now
    if (state.name === 'ended') return
    changeLink({ userChannel: now.user_channel })
    on(!isMoved ? 'unmoved' : now.push === 'on' ? 'moved' : 'switchedOff')
    subscriptions.want()
  }

  function onChannelRefused(name: string) {
    if (name === readLink().userChannel) return void ask()
    // Often several at once: the end of a session renames the channels of all private halls of its user.
    rereading ??= setTimeout(
      () => {
        rereading = undefined
        requests.onRefused()
      },
      randomBetween(0, 1_000),
    )
  }

  /**
   * The policy of a page names the push service that it was served with. If push has moved, a new page is
   * needed. The policy stays that narrow because it keeps injected code from sending anything out.
   */
  function onViolation({ blockedURI, disposition }: SecurityPolicyViolationEvent) {
    const isMoved = ADDRESS.some((field) => first[field] !== connection[field])
    if (isMoved && disposition === 'enforce' && /^wss?:/.test(blockedURI)) on('blocked')
  }
}

function phaseOf({ name }: LinkState) {
  if (name === 'off') return 'off'
  return name === 'connected' || name === 'checking' ? 'connected' : 'lost'
}
