import { randomInt } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { CLOSE, type CloseReason } from './close-code'
import { errorFrame } from './frame'
import { TokenBucket } from './token-bucket'

const FRAMES = { atOnce: 10_000, aSecond: 1_000 }
const MIN_HOLD_MS = 50
const JUNK = { atOnce: 100, aSecond: 1 }

let corked = new Set<Duplex>()

/** What is written to a socket in one turn of the event loop leaves in one go. */
function corkUntilNextTurn(socket: Duplex): void {
  if (corked.has(socket)) return
  if (corked.size === 0) setImmediate(uncorkAll)
  corked.add(socket)
  socket.cork()
}

function uncorkAll(): void {
  const all = corked
  corked = new Set()
  for (const socket of all) socket.uncork()
}

interface ConnectionOptions {
  ws: WebSocket
  socket: Duplex
  address: string | null
  now: number
  mostBuffered: number
}

/** One socket, with its channels, its user and its limits. */
export class Connection {
  readonly id = `${randomInt(2 ** 40)}.${randomInt(2 ** 40)}`
  /** By channel, the member's key; null where there are no members. */
  readonly channels = new Map<string, string | null>()
  readonly address: string | null
  readonly junk: TokenBucket
  /** When each of the last client events was sent. */
  readonly clientEvents: number[] = []
  user: string | null = null
  heardAt: number
  pinged = false

  private readonly frames: TokenBucket
  private readonly ws: WebSocket
  private readonly socket: Duplex
  private readonly mostBuffered: number

  constructor({ ws, socket, address, now, mostBuffered }: ConnectionOptions) {
    this.ws = ws
    this.socket = socket
    this.address = address
    this.mostBuffered = mostBuffered
    this.heardAt = now
    this.frames = new TokenBucket(FRAMES.atOnce, FRAMES.aSecond, now)
    this.junk = new TokenBucket(JUNK.atOnce, JUNK.aSecond, now)
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN
  }

  markHeard(now: number): void {
    this.heardAt = now
    this.pinged = false
  }

  /**
   * Writes a whole frame without the library, which would build the same header for every socket. That is
   * safe because nothing is fragmented or compressed here. False if the client reads too slowly.
   */
  send(frame: Buffer): boolean {
    if (!this.isOpen) return true
    corkUntilNextTurn(this.socket)
    this.socket.write(frame)
    return this.socket.writableLength <= this.mostBuffered
  }

  sendError(code: number, message: string): boolean {
    return this.send(errorFrame(code, message))
  }

  close(why: CloseReason): void {
    const [code, reason] = CLOSE[why]
    this.ws.close(code, reason)
  }

  /** A client that sends too many frames is read more slowly. Only that client waits. */
  countFrame(now: number): void {
    const ms = this.frames.owe(now)
    if (ms === 0 || this.ws.isPaused) return
    this.ws.pause()
    setTimeout(() => this.ws.resume(), Math.max(ms, MIN_HOLD_MS)).unref()
  }
}
