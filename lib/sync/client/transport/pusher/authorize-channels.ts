'use client'
import type { ChannelAuthorizationHandler } from 'pusher-js'

/** One request may name so many channels. */
const AT_ONCE = 100

type Answers = Record<string, { auth: string } | null>
type Done = Parameters<ChannelAuthorizationHandler>[1]

/** The server refused the channel; any other error means that its answer did not come. */
export class ChannelRefused extends Error {}

/** Channels that are requested at the same moment share a request: after a reconnect, all of them. */
export function authorizeInBatches(
  ask: (socketId: string, names: string[]) => Promise<Answers>,
): ChannelAuthorizationHandler {
  let waiting = new Map<string, { socketId: string; done: Done }>()

  async function send(batch: typeof waiting) {
    const names = [...batch.keys()]
    const [first] = batch.values()
    if (!first) return
    try {
      const answers = await ask(first.socketId, names)
      for (const [name, { done }] of batch) {
        const answer = answers[name]
        if (answer) done(null, answer)
        else done(new ChannelRefused(name), null)
      }
    } catch (cause) {
      for (const { done } of batch.values()) done(new Error(String(cause)), null)
    }
  }

  function flush() {
    const all = [...waiting]
    waiting = new Map()
    for (let from = 0; from < all.length; from += AT_ONCE) void send(new Map(all.slice(from, from + AT_ONCE)))
  }

  return ({ socketId, channelName }, done) => {
    if (waiting.size === 0) queueMicrotask(flush)
    waiting.set(channelName, { socketId, done })
  }
}
