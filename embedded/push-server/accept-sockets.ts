import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { log } from '../../lib/log'
import { CLOSE, type CloseReason } from './close-code'
import { Connection } from './connection'
import { errorFrame, established } from './frame'
import { MOST_FRAME_BYTES } from './limits'
import type { Clock } from './liveness'
import { receive } from './receive'
import type { State } from './state'
import { TokenBucket } from './token-bucket'

export interface UpgradeRequest {
  request: IncomingMessage
  socket: Duplex
  head: Buffer
  /** Null where it is unknown: behind a proxy, all connections would have the proxy's address. */
  address: string | null
}

const PROTOCOLS = { least: 5, most: 7 }
const CLOSE_WITHIN_MS = 2_000

/** Turns upgrade requests into connections, or closes them with a code that says why. */
export function acceptSockets(state: State, clock: Clock, isAllowed: (request: IncomingMessage) => boolean) {
  const { PUSH_MAX_CONNECTIONS, PUSH_MAX_PER_ADDRESS, PUSH_MAX_BUFFERED, ...settings } = state.settings
  const attempts = new Map<string, TokenBucket>()
  let closing = false
  let loggedFullAt: number | null = null

  // maxPayload limits what fragments contain, maxFragments the number of empty ones.
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MOST_FRAME_BYTES,
    maxFragments: MOST_FRAME_BYTES * 2,
    closeTimeout: CLOSE_WITHIN_MS,
  } as ConstructorParameters<typeof WebSocketServer>[0])

  return {
    accept: ({ request, socket, head, address }: UpgradeRequest): void => {
      server.handleUpgrade(request, socket, head, (ws) => {
        const refusal = refusalOf(request, address)
        if (refusal) refuse(ws, socket, refusal)
        else open(ws, socket, address)
      })
    },
    close: () => {
      closing = true
    },
  }

  function refusalOf(request: IncomingMessage, address: string | null): CloseReason | null {
    const url = parse(request.url)
    const key = /^\/app\/([^/]+)\/?$/.exec(url?.pathname ?? '')?.[1]
    if (closing) return 'restarting'
    if (!url || key === undefined) return 'unknownPath'
    if (isFull(address)) {
      logFull(address)
      return 'overCapacity'
    }
    if (key !== settings.PUSHER_KEY) return 'unknownApp'
    return badVersion(url.searchParams.get('protocol')) ?? (isAllowed(request) ? null : 'unauthorized')
  }

  /** At most once a minute. */
  function logFull(address: string | null): void {
    if (loggedFullAt !== null && clock.now() - loggedFullAt < LOG_EVERY_MS) return
    loggedFullAt = clock.now()
    log('warn', 'push over capacity', { connections: state.connections.size, address })
  }

  function isFull(address: string | null): boolean {
    if (state.connections.size >= PUSH_MAX_CONNECTIONS) return true
    if (address === null) return false
    return (state.addresses.get(address) ?? 0) >= PUSH_MAX_PER_ADDRESS || !mayTry(address)
  }

  function mayTry(address: string): boolean {
    const now = clock.now()
    if (attempts.size > MOST_REMEMBERED) {
      for (const [each, bucket] of attempts) if (bucket.isFull(now)) attempts.delete(each)
    }
    const bucket = attempts.get(address) ?? new TokenBucket(ATTEMPTS.atOnce, ATTEMPTS.aSecond, now)
    attempts.set(address, bucket)
    return bucket.take(now)
  }

  function open(ws: WebSocket, socket: Duplex, address: string | null): void {
    const connection = new Connection({
      ws,
      socket,
      address,
      now: clock.now(),
      mostBuffered: PUSH_MAX_BUFFERED,
    })
    const markHeard = () => connection.markHeard(clock.now())
    ws.on('message', (data: RawData, isBinary: boolean) => {
      if (!connection.isOpen) return
      markHeard()
      if (isBinary) return state.end(connection, 'binary')
      receive(state, connection, (data as Buffer).toString(), clock.now())
    })
    ws.on('ping', () => {
      markHeard()
      connection.countFrame(clock.now())
    })
    ws.on('pong', markHeard)
    // The library has closed with the right code.
    ws.on('error', () => state.end(connection))
    ws.on('close', () => state.end(connection))
    state.add(connection)
    state.send(connection, established(connection.id, settings.PUSH_ACTIVITY_TIMEOUT))
  }
}

const ATTEMPTS = { atOnce: 500, aSecond: 50 }
const LOG_EVERY_MS = 60_000
const MOST_REMEMBERED = 10_000

function badVersion(protocol: string | null): CloseReason | null {
  if (!protocol) return 'noVersion'
  if (!/^\d+$/.test(protocol)) return 'badVersion'
  const version = Number(protocol)
  return version < PROTOCOLS.least || version > PROTOCOLS.most ? 'unsupportedVersion' : null
}

/** Also sent in a frame: old clients do not read close codes. */
function refuse(ws: WebSocket, socket: Duplex, why: CloseReason): void {
  ws.on('error', () => {})
  const [code, message] = CLOSE[why]
  socket.write(errorFrame(code, message))
  ws.close(code, message)
}

function parse(url: string | undefined): URL | null {
  try {
    return new URL(`http://push${url ?? ''}`)
  } catch {
    return null
  }
}
