'use client'
import type Pusher from 'pusher-js'
import type { Connection } from '@/lib/sync/contract'
import { jittered, randomBetween } from '@/lib/sync/jitter'
import type { LinkRequests } from './link-requests'
import { changeLink, readLink } from './link-state'
import { openPusher } from './transport/pusher/open'
import { createSubscriptions } from './transport/pusher/subscriptions'

/** Longer than this a page does not say nothing about how messages come. */
const START_MS = 4_000
/** A connection that takes longer is tried anew: pusher-js itself would wait up to a minute. */
const ATTEMPT_MS = 7_000
const PONG_MS = 4_000
const NUDGE_EVERY_MS = 5_000
const REFUSED_MOST_MS = 60_000
const STEADY_MS = 30_000
const ADDRESS = ['push', 'key', 'host', 'port', 'tls', 'cluster'] as const

/**
 * One page's connection, kept alive. pusher-js connects; when it tries again is decided here, with
 * jitter: by itself it comes back in the same moment as everybody else, late, or not at all.
 */
export function createLink(first: Connection, asks: LinkRequests) {
  let connection = first
  let made: { pusher: Pusher; channels: ReturnType<typeof createSubscriptions> } | null = null
  let wanted: string[] = []
  /** The connection that is there, as an object that no later one is. */
  let current: object | null = null
  let isOurs = false
  let isEnded = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let rereading: ReturnType<typeof setTimeout> | undefined
  const at = { attempted: 0, connected: 0, heard: 0, verified: 0 }
  let refusals = 0

  changeLink({
    phase: first.push === 'on' ? 'starting' : 'off',
    userChannel: first.user_channel,
    channels: new Map(),
  })
  if (first.push === 'on') {
    setTimeout(() => {
      if (readLink().phase === 'starting') changeLink({ phase: current ? 'connected' : 'lost' })
    }, START_MS)
    void attempt()
  }

  return {
    want(names: string[]) {
      wanted = names
      made?.channels.want(names)
    },
    trigger(channel: string, event: string, data: unknown): boolean {
      if (readLink().channels.get(channel) !== 'subscribed') return false
      return made?.pusher.channel(channel).trigger(event, data) ?? false
    },
    /** Time may have passed unnoticed, or a network may be back. */
    wake() {
      if (connection.push === 'off' || isEnded) return
      if (current) verify()
      else if (Date.now() - at.attempted > NUDGE_EVERY_MS) after(randomBetween(0, 500), attempt)
    },
    end() {
      isEnded = true
      clearTimeout(timer)
      close()
    },
  }

  function after(ms: number, work: () => Promise<void> | void) {
    clearTimeout(timer)
    if (!isEnded) timer = setTimeout(() => void work(), ms)
  }

  async function attempt() {
    at.attempted = Date.now()
    after(ATTEMPT_MS, lost)
    // A new one connects by itself.
    const isNew = !made
    // Where the code of pusher-js does not come, the timer tries again.
    const { pusher } = made ?? (await make().catch(() => ({ pusher: null })))
    if (!isNew || isEnded) close()
    if (!isEnded) pusher?.connect()
  }

  async function make() {
    const refused = new Set<string>()
    const pusher = await openPusher(connection, asks, refused)
    // Asked for twice, while the code was on its way.
    if (made) {
      pusher.disconnect()
      return made
    }
    made = { pusher, channels: createSubscriptions(pusher, refused, (name) => void onRefused(name)) }
    made.channels.want(wanted)
    pusher.connection.bind('message', () => {
      at.heard = Date.now()
    })
    pusher.connection.bind('state_change', ({ previous, current: state }: Record<string, string>) => {
      if (isOurs) return
      if (state === 'connected') connected(pusher)
      else if (state === 'disconnected') refusedForGood()
      else if (previous === 'connected') lost()
    })
    return made
  }

  function connected({ connection: { connection: socket } }: Pusher) {
    clearTimeout(timer)
    current = socket
    at.connected = Date.now()
    if (readLink().phase !== 'starting') changeLink({ phase: 'connected' })
    // The state tells of a socket's end a second later than the socket.
    socket.bind('closed', () => {
      if (current === socket) lost()
    })
  }

  function lost() {
    gone()
    after(randomBetween(300, 2_000), attempt)
  }

  /** It would not come back by itself: the key is another one, or the session was ended. */
  function refusedForGood() {
    if (Date.now() - at.connected > STEADY_MS) refusals = 0
    // Whoever signs out here ends this connection a moment before the page knows.
    const wait =
      refusals === 0 ? randomBetween(700, 1_500) : jittered(Math.min(REFUSED_MOST_MS, 1_000 * 2 ** refusals))
    refusals += 1
    gone()
    after(wait, async () => {
      await asks.check().catch(() => undefined)
      await renew()
      if (connection.push === 'on') await attempt()
    })
  }

  function gone() {
    changeLink({ phase: 'lost' })
    close()
    made?.channels.lost()
  }

  /** By ourselves: pusher-js tells of it before it comes back from here. */
  function close() {
    current = null
    isOurs = true
    made?.pusher.disconnect()
    isOurs = false
  }

  async function onRefused(name: string) {
    if (name === readLink().userChannel) return renew()
    // Often several at once: each session that ends renames all private halls of its user.
    rereading ??= setTimeout(
      () => {
        rereading = undefined
        asks.onRefused()
      },
      randomBetween(0, 1_000),
    )
  }

  /** The server may have moved, and one's own channel have a new name. */
  async function renew() {
    const now = await asks.connection().catch(() => connection)
    const isElsewhere = ADDRESS.some((field) => now[field] !== connection[field])
    connection = now
    changeLink({ userChannel: now.user_channel })
    if (!isElsewhere) return made?.channels.want(wanted)
    close()
    made = null
    changeLink({ phase: now.push === 'on' ? 'lost' : 'off', channels: new Map() })
  }

  function verify() {
    if (Date.now() - at.verified < NUDGE_EVERY_MS) return
    at.verified = Date.now()
    const asked = current
    made?.pusher.send_event('pusher:ping', {})
    setTimeout(() => {
      if (current === asked && at.heard < at.verified) lost()
    }, PONG_MS)
  }
}
