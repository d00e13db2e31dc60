import { randomBytes } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { PushSocket } from './socket'

interface Parts {
  /** The first byte whole: FIN, the reserved bits, and what kind of frame it is. */
  first: number
  payload?: Uint8Array
  masked?: boolean
}

export const FIN = 0x80
export const TEXT = 0x1

/** A frame as no library would send it; of at most 125 bytes. */
export function frame({ first, payload = Buffer.alloc(0), masked = true }: Parts): Buffer {
  if (!masked) return Buffer.concat([Buffer.from([first, payload.length]), payload])
  const mask = randomBytes(4)
  const hidden = payload.map((byte, n) => byte ^ mask[n % 4]!)
  return Buffer.concat([Buffer.from([first, 0x80 | payload.length]), mask, hidden])
}

/** The bytes below a connected WebSocket. */
export function wireOf({ ws }: PushSocket): Duplex & { resetAndDestroy?(): void } {
  return (ws as unknown as { _socket: Duplex })._socket
}
