'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type * as z from 'zod/mini'
import type { RealtimeEvent } from '@/lib/http/event'
import type { Connection } from '@/lib/sync/contract'
import { type Liveness, livenessOf } from '@/lib/sync/liveness'
import { createLink } from './link'
import type { LinkRequests } from './link-requests'
import { readLink, subscribeToLink } from './link-state'
import { onWake } from './on-wake'

let link: ReturnType<typeof createLink> | null = null
const wanted = new Map<string, string[]>()

/** Connects this page to push, for as long as it lives. */
export function startRealtime(first: Connection, asks: LinkRequests): () => void {
  const own = (link = createLink(first, asks))
  own.want([...wanted.values()].flat())
  const stopWaking = onWake(() => {
    own.wake()
  })
  return () => {
    stopWaking()
    own.end()
    if (link === own) link = null
  }
}

/** How what these channels bring comes now, besides what the user's own does. */
export const useLiveness = (names: readonly string[] = []): Liveness =>
  useSyncExternalStore(
    subscribeToLink,
    () => livenessOf(readLink(), names),
    () => 'settling' as const,
  )

/** One part of the page wants to hear these channels, until it wants others. */
export function useChannels(part: string, names: readonly string[]) {
  const list = names.join(' ')
  useEffect(() => {
    want(part, list === '' ? [] : list.split(' '))
    return () => {
      want(part, [])
    }
  }, [part, list])
}

function want(part: string, names: string[]) {
  wanted.set(part, names)
  link?.want([...wanted.values()].flat())
}

/** Tells the others on a channel, past the server. False where there is no way to. @public */
export function trigger<Data extends z.ZodMiniType>(
  channel: string,
  { name }: RealtimeEvent<Data>,
  data: z.input<Data>,
): boolean {
  return link?.trigger(channel, name, data) ?? false
}
