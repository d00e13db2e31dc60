'use client'
import type Pusher from 'pusher-js'
import type { Channel } from 'pusher-js'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { dispatch } from '@/lib/sync/client/events'
import { changeChannel, changeLink, readLink } from '@/lib/sync/client/link-state'
import { jittered } from '@/lib/sync/jitter'

const AGAIN_FIRST_MS = 1_000
const AGAIN_MOST_MS = 15_000
/** Refused by the server: its list of chats will tell of the channel that took its place. */
const REFUSED_AGAIN_MS = 30_000

/** Listens to what the parts of the page want to hear, on whichever connection there is. */
export function createSubscriptions(pusher: Pusher, refused: Set<string>, onRefused: (name: string) => void) {
  const tries = new Map<string, number>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  function join(name: string) {
    changeChannel(name, 'asked')
    const channel = pusher.subscribe(name)
    channel.bind_global((event: string, data: unknown) => {
      if (event === 'pusher:subscription_succeeded') succeeded(name)
      else if (event === 'pusher:subscription_error') failed(channel)
      else if (!event.startsWith('pusher:')) dispatch(event, data, name)
    })
  }

  function succeeded(name: string) {
    tries.delete(name)
    changeChannel(name, 'subscribed')
    if (name === readLink().userChannel && readLink().phase === 'starting') changeLink({ phase: 'connected' })
  }

  function failed(channel: Channel) {
    const { name } = channel
    const isRefused = refused.delete(name)
    const count = tries.get(name) ?? 0
    tries.set(name, count + 1)
    changeChannel(name, 'failed')
    if (readLink().phase === 'starting') changeLink({ phase: 'connected' })
    if (isRefused) onRefused(name)
    const wait = isRefused ? REFUSED_AGAIN_MS : Math.min(AGAIN_MOST_MS, AGAIN_FIRST_MS * 2 ** count)
    clearTimeout(timers.get(name))
    timers.set(
      name,
      setTimeout(() => {
        again(channel)
      }, jittered(wait)),
    )
  }

  function again(channel: Channel) {
    if (pusher.channel(channel.name) !== channel || channel.subscribed) return
    // It still counts as asked for where the refusal came from the push server.
    channel.disconnect()
    pusher.subscribe(channel.name)
  }

  function leave(name: string) {
    clearTimeout(timers.get(name))
    pusher.channel(name).unbind_all()
    pusher.unsubscribe(name)
    changeChannel(name, null)
  }

  return {
    want(names: Iterable<string>) {
      const wanted = new Set([readLink().userChannel, PRESENCE_CHANNEL, ...names])
      for (const { name } of pusher.allChannels()) {
        if (!wanted.has(name)) leave(name)
      }
      for (const name of wanted) {
        if (!readLink().channels.has(name)) join(name)
      }
    },
    /** With the connection the subscriptions went. */
    lost() {
      for (const timer of timers.values()) clearTimeout(timer)
      tries.clear()
      for (const { name } of pusher.allChannels()) changeChannel(name, 'asked')
    },
  }
}
