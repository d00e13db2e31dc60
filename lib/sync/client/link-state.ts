'use client'
import type { Link } from '@/lib/sync/liveness'

type Listener = () => void

let link: Link = { phase: 'starting', userChannel: '', channels: new Map(), isMute: false }
let isTelling = false
const listeners = new Set<Listener>()

export const readLink = (): Link => link

export function changeLink(part: Partial<Link>) {
  link = { ...link, ...part }
  if (isTelling) return
  isTelling = true
  // A hundred channels are often answered at once.
  queueMicrotask(() => {
    isTelling = false
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

/** Whether the server that answered could publish: it says so where something was sent or polled. */
export function readPushHeader(headers: Headers) {
  const said = headers.get('x-push')
  if (said !== null && (said === 'failing') !== link.isMute) changeLink({ isMute: said === 'failing' })
}
