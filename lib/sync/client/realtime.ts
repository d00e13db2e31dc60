'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type * as z from 'zod/mini'
import type { RealtimeEvent } from '@/lib/http/event'
import type { Connection } from '@/lib/sync/contract'
import { type Liveness, livenessOf } from '@/lib/sync/liveness'
import type { createLink, LinkRequests } from './link'
import { changeLink, readLink, subscribeToLink } from './link-state'
import { onWake } from './on-wake'
import type { OpenTransport } from './transport'

const LOAD_AGAIN_MS = 5_000

let link: ReturnType<typeof createLink> | null = null
/** How many parts of the page want each channel. */
const wanted = new Map<string, number>()

/** Loaded when it is needed: its code is not part of the first page. */
const openTransport: OpenTransport = async (...given) =>
  (await import('./transport/pusher/open')).openPusher(...given)

/** Connects this page to push; the result ends that. */
export function startRealtime(first: Connection, asks: LinkRequests): () => void {
  let own: ReturnType<typeof createLink> | null = null
  let isEnded = false
  changeLink({ phase: first.push === 'on' ? 'starting' : 'off', userChannel: first.user_channel })
  // The page can be shown without this code, so it is loaded afterwards.
  async function start() {
    try {
      const { createLink } = await import('./link')
      if (isEnded) return
      own = link = createLink(first, asks, openTransport)
      own.want([...wanted.keys()])
    } catch {
      if (isEnded) return
      if (first.push === 'on') changeLink({ phase: 'lost' })
      setTimeout(() => void start(), LOAD_AGAIN_MS)
    }
  }
  void start()
  const stopWaking = onWake(() => own?.wake())
  return () => {
    isEnded = true
    stopWaking()
    own?.end()
    if (link === own) link = null
  }
}

/** An event that should have come did not: push may have moved. */
export const doubtPush = () => link?.doubt()

/** Subscribes to these channels until the result is called, or longer if another part of the page wants them. */
export function wantChannels(names: readonly string[]): () => void {
  for (const name of names) wanted.set(name, (wanted.get(name) ?? 0) + 1)
  link?.want([...wanted.keys()])
  return () => {
    for (const name of names) {
      const left = (wanted.get(name) ?? 0) - 1
      if (left > 0) wanted.set(name, left)
      else wanted.delete(name)
    }
    // Another part may want the same channels a moment later: those stay subscribed.
    queueMicrotask(() => link?.want([...wanted.keys()]))
  }
}

export function useChannels(names: readonly string[]) {
  const list = names.join(' ')
  useEffect(() => wantChannels(list === '' ? [] : list.split(' ')), [list])
}

/** Whether the events of these channels, and of the user's own, arrive now. */
export const useLiveness = (names: readonly string[] = []): Liveness =>
  useSyncExternalStore(
    subscribeToLink,
    () => livenessOf(readLink(), names),
    () => 'settling' as const,
  )

export const isLive = (names: readonly string[]): boolean => livenessOf(readLink(), names) === 'live'

/** Calls `change` when these channels become live or stop being live: nothing missed is pushed again. */
export function onLivenessChange(names: () => readonly string[], change: () => void): () => void {
  let was = isLive(names())
  return subscribeToLink(() => {
    if (isLive(names()) === was) return
    was = !was
    change()
  })
}

/** Sends to the others on a channel, without the server. False if that is not possible now. @public */
export function trigger<Data extends z.ZodMiniType>(
  channel: string,
  { name }: RealtimeEvent<Data>,
  data: z.input<Data>,
): boolean {
  return link?.trigger(channel, name, data) ?? false
}
