import { randomInt } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { CLOSE, type Why } from './close-code'
import { errorFrame } from './frame'
import { TokenBucket } from './token-bucket'

const FRAMES = { atOnce: 10_000, aSecond: 1_000 }
const SHORTEST_HOLD_MS = 50
const JUNK = { atOnce: 100, aSecond: 1 }

interface Given {
  ws: WebSocket
  socket: Duplex
  address: string | null
  now: number
  mostBuffered: number
}

/** One socket: what may be written to it, what it has said, and where it belongs. */
export class Connection {
  readonly id = `${randomInt(2 ** 40)}.${randomInt(2 ** 40)}`
  /** By channel, the member that it is there as. */
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

  constructor({ ws, socket, address, now, mostBuffered }: Given) {
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

  heard(now: number): void {
    this.heardAt = now
    this.pinged = false
  }

  /**
   * A whole frame, past the library: it would build the same header again for every socket. Nothing
   * here is ever sent in parts or compressed, so nothing can come between. False: too slow to read.
   */
  send(frame: Buffer): boolean {
    if (!this.isOpen) return true
    this.socket.write(frame)
    return this.socket.writableLength <= this.mostBuffered
  }

  complain(code: number, message: string): boolean {
    return this.send(errorFrame(code, message))
  }

  close(why: Why): void {
    const [code, reason] = CLOSE[why]
    this.ws.close(code, reason)
  }

  /** A flood is not refused but read slowly: its sender waits, and nobody else does. */
  countFrame(now: number): void {
    const ms = this.frames.owe(now)
    if (ms === 0 || this.ws.isPaused) return
    this.ws.pause()
    setTimeout(() => this.ws.resume(), Math.max(ms, SHORTEST_HOLD_MS)).unref()
  }
}
