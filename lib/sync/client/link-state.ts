'use client'
import type { Link } from '@/lib/sync/liveness'

type Listener = () => void

let link: Link = { phase: 'starting', userChannel: '', channels: new Map(), isMute: false }
let isNotifying = false
const listeners = new Set<Listener>()

export const readLink = (): Link => link

export function changeLink(part: Partial<Link>) {
  link = { ...link, ...part }
  if (isNotifying) return
  isNotifying = true
  // Often a hundred channels are answered at once: the listeners are called once.
  queueMicrotask(() => {
    isNotifying = false
    for (const listener of listeners) listener()
  })
}

export function changeChannel(name: string, state: 'asked' | 'subscribed' | 'failed' | null) {
  const channels = new Map(link.channels)
  if (state === null) channels.delete(name)
  else channels.set(name, state)
  changeLink({ channels })
}

export function subscribeToLink(listener: Listener) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The answers to sends and polls say whether the server can publish. */
export function readPushHeader(headers: Headers) {
  const said = headers.get('x-push')
  if (said !== null && (said === 'failing') !== link.isMute) changeLink({ isMute: said === 'failing' })
}
