'use client'
import type { Options } from 'pusher-js'
import type { Connection } from '@/lib/sync/contract'

/** A dead connection is noticed after the sum of both. */
const ACTIVITY_MS = 10_000
const PONG_MS = 4_000

type Handlers = Pick<Options, 'channelAuthorization' | 'userAuthentication'>

/** The server's settings as options of pusher-js. Without a host it is this page's own address. */
export function pusherOptions(connection: Connection, page: Location, handlers: Handlers): Options {
  return {
    ...handlers,
    activityTimeout: ACTIVITY_MS,
    pongTimeout: PONG_MS,
    // Without a WebSocket the page polls.
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
  // pusher-js requires a cluster, and ignores it if there is a host.
  return { cluster: '', wsHost: host ?? page.hostname, wsPort: number, wssPort: number, forceTLS: isSecure }
}
