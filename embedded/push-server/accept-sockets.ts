import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import { log } from '../../lib/log'
import { CLOSE, type Why } from './close-code'
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
  /** Null where it is not known whose it is: a proxy's would be everybody's. */
  address: string | null
}

const PROTOCOLS = { least: 5, most: 7 }
const CLOSE_WITHIN_MS = 2_000

/** From a request for an upgrade to a connection, or to a close code that says why not. */
export function acceptSockets(state: State, clock: Clock, mayEnter: (request: IncomingMessage) => boolean) {
  const { PUSH_MAX_CONNECTIONS, PUSH_MAX_PER_ADDRESS, PUSH_MAX_BUFFERED, ...settings } = state.settings
  const knocks = new Map<string, TokenBucket>()
  let closing = false
  let toldFull: number | null = null

  // Fragments of one byte are refused by their sum, empty ones by their number.
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MOST_FRAME_BYTES,
    maxFragments: MOST_FRAME_BYTES * 2,
    closeTimeout: CLOSE_WITHIN_MS,
  } as ConstructorParameters<typeof WebSocketServer>[0])

  return {
    knock: ({ request, socket, head, address }: UpgradeRequest): void => {
      server.handleUpgrade(request, socket, head, (ws) => {
        const refusal = refusalOf(request, address)
        if (refusal) refuse(ws, socket, refusal)
        else welcome(ws, socket, address)
      })
    },
    close: () => {
      closing = true
    },
  }

  function refusalOf(request: IncomingMessage, address: string | null): Why | null {
    const url = parse(request.url)
    const key = /^\/app\/([^/]+)\/?$/.exec(url?.pathname ?? '')?.[1]
    if (closing) return 'restarting'
    if (!url || key === undefined) return 'unknownPath'
    if (isFull(address)) {
      tellFull(address)
      return 'overCapacity'
    }
    if (key !== settings.PUSHER_KEY) return 'unknownApp'
    return badVersion(url.searchParams.get('protocol')) ?? (mayEnter(request) ? null : 'unauthorized')
  }

  /** Once a minute is enough to know. */
  function tellFull(address: string | null): void {
    if (toldFull !== null && clock.now() - toldFull < TELL_EVERY_MS) return
    toldFull = clock.now()
    log('warn', 'push over capacity', { connections: state.connections.size, address })
  }

  function isFull(address: string | null): boolean {
    if (state.connections.size >= PUSH_MAX_CONNECTIONS) return true
    if (address === null) return false
    return (state.addresses.get(address) ?? 0) >= PUSH_MAX_PER_ADDRESS || !mayKnock(address)
  }

  function mayKnock(address: string): boolean {
    const now = clock.now()
    if (knocks.size > MOST_REMEMBERED) {
      for (const [each, allowance] of knocks) if (allowance.isFull(now)) knocks.delete(each)
    }
    const allowance = knocks.get(address) ?? new TokenBucket(KNOCKS.atOnce, KNOCKS.aSecond, now)
    knocks.set(address, allowance)
    return allowance.take(now)
  }

  function welcome(ws: WebSocket, socket: Duplex, address: string | null): void {
    const connection = new Connection({
      ws,
      socket,
      address,
      now: clock.now(),
      mostBuffered: PUSH_MAX_BUFFERED,
    })
    const heard = () => connection.heard(clock.now())
    ws.on('message', (data: RawData, isBinary: boolean) => {
      if (!connection.isOpen) return
      heard()
      if (isBinary) return state.end(connection, 'binary')
      receive(state, connection, (data as Buffer).toString(), clock.now())
    })
    ws.on('ping', () => {
      heard()
      connection.countFrame(clock.now())
    })
    ws.on('pong', heard)
    // The library closes with the right code; there is nothing to add.
    ws.on('error', () => state.end(connection))
    ws.on('close', () => state.end(connection))
    state.enter(connection)
    state.send(connection, established(connection.id, settings.PUSH_ACTIVITY_TIMEOUT))
  }
}

const KNOCKS = { atOnce: 500, aSecond: 50 }
const TELL_EVERY_MS = 60_000
const MOST_REMEMBERED = 10_000

function badVersion(protocol: string | null): Why | null {
  if (!protocol) return 'noVersion'
  if (!/^\d+$/.test(protocol)) return 'badVersion'
  const version = Number(protocol)
  return version < PROTOCOLS.least || version > PROTOCOLS.most ? 'unsupportedVersion' : null
}

/** Said in a frame, too: old clients read no close codes. */
function refuse(ws: WebSocket, socket: Duplex, why: Why): void {
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
