'use client'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { jittered } from '@/lib/sync/jitter'
import { changeChannel, changeLink, readLink } from './link-state'
import type { Transport } from './transport'

const AGAIN_FIRST_MS = 1_000
const AGAIN_MOST_MS = 15_000
/** After a refusal by our server: if the channel has a new name, that comes with the list of chats. */
const REFUSED_AGAIN_MS = 30_000

/** Subscribes to the channels that the parts of the page want, by the transport there is. */
export function createSubscriptions(onRefused: (name: string) => void) {
  let transport: Transport | null = null
  let wanted: readonly string[] = []
  const tries = new Map<string, number>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const channels = () => readLink().channels

  function want(names = wanted) {
    wanted = names
    if (!transport) return
    const all = new Set([readLink().userChannel, PRESENCE_CHANNEL, ...names])
    for (const name of channels().keys()) {
      if (all.has(name)) continue
      clearTimeout(timers.get(name))
      transport.unsubscribe(name)
      changeChannel(name, null)
    }
    for (const name of all) {
      if (channels().has(name)) continue
      changeChannel(name, 'asked')
      transport.subscribe(name)
    }
  }

  function stopTrying() {
    for (const timer of timers.values()) clearTimeout(timer)
    tries.clear()
  }

  return {
    want,
    /** Goes on with another transport, or with none. */
    use(next: Transport | null) {
      stopTrying()
      transport = next
      changeLink({ channels: new Map() })
      want()
    },
    subscribed(name: string) {
      tries.delete(name)
      changeChannel(name, 'subscribed')
      const { userChannel, phase } = readLink()
      if (name === userChannel && phase === 'starting') changeLink({ phase: 'connected' })
    },
    failed(name: string, isRefused: boolean) {
      const count = tries.get(name) ?? 0
      tries.set(name, count + 1)
      changeChannel(name, 'failed')
      if (readLink().phase === 'starting') changeLink({ phase: 'connected' })
      if (isRefused) onRefused(name)
      const wait = isRefused ? REFUSED_AGAIN_MS : Math.min(AGAIN_MOST_MS, AGAIN_FIRST_MS * 2 ** count)
      clearTimeout(timers.get(name))
      const again = () => {
        if (channels().get(name) === 'failed') transport?.subscribe(name)
      }
      timers.set(name, setTimeout(again, jittered(wait)))
    },
    /** The connection has gone, and the subscriptions with it. */
    lost() {
      stopTrying()
      for (const name of channels().keys()) changeChannel(name, 'asked')
    },
  }
}
