'use client'
import type { Options } from 'pusher-js'
import type { Connection } from '@/lib/sync/contract'

/** A dead connection is noticed after the two together. */
const ACTIVITY_MS = 10_000
const PONG_MS = 4_000

type Handlers = Pick<Options, 'channelAuthorization' | 'userAuthentication'>

/** What the running server says, in pusher-js's words. Where it says nothing: this page's own address. */
export function pusherOptions(connection: Connection, page: Location, handlers: Handlers): Options {
  return {
    ...handlers,
    activityTimeout: ACTIVITY_MS,
    pongTimeout: PONG_MS,
    // Without a socket there is polling of our own.
    enabledTransports: ['ws'],
    ...(connection.cluster === null
      ? ownServer(connection, page)
      : { cluster: connection.cluster, forceTLS: true }),
  }
}

function ownServer({ host, port, tls }: Connection, page: Location): Options {
  const isSecure = tls ?? page.protocol === 'https:'
  const ownPort = host === null && page.port !== '' ? Number(page.port) : undefined
  const number = port ?? ownPort ?? (isSecure ? 443 : 80)
  // It asks for a cluster and uses none when there is a host.
  return { cluster: '', wsHost: host ?? page.hostname, wsPort: number, wssPort: number, forceTLS: isSecure }
}
