import { once } from 'node:events'
import WebSocket from 'ws'
import { PushSocket } from '../support/push/socket'

export interface Crowd {
  /** From now on it is waited for. */
  sent(id: string): void
  /** Everybody has heard it, or waiting longer makes no sense. */
  heard(id: string): Promise<void>
  /** Forgets what it has measured. */
  reset(): void
  figures(): Figures
  leave(): void
}

/** Milliseconds from the sending to each socket's frame. */
export interface Figures {
  p50: number
  p95: number
  p99: number
  heard: number
  expected: number
}

const PATIENCE_MS = 10_000
const PING_MAX = 60
const PONG = '{"event":"pusher:pong","data":"{}"}'

interface Waiting {
  at: number
  left: number
  done(): void
  all: Promise<void>
}

/** Sockets that note when they hear of a message: its id is somewhere in the frame, between two bars. */
export function crowdOf(sockets: PushSocket[]): Crowd {
  const messages = new Map<string, Waiting>()
  let taken: number[] = []
  const hear = (data: Buffer) => {
    const now = performance.now()
    const begin = data.indexOf('|') + 1
    const message = messages.get(data.toString('latin1', begin, data.indexOf('|', begin)))
    if (!message) return
    taken.push(now - message.at)
    message.left -= 1
    if (message.left === 0) message.done()
  }
  for (const { ws } of sockets) {
    // Nobody else reads the frames any more: reading takes time from the servers.
    ws.removeAllListeners('message')
    ws.on('message', (data: Buffer) => {
      if (data.length < PING_MAX && data.includes('pusher:ping')) ws.send(PONG)
      else hear(data)
    })
  }
  return {
    sent: (id) => {
      let done = () => {}
      const all = new Promise<void>((resolve) => (done = resolve))
      messages.set(id, { at: performance.now(), left: sockets.length, done, all })
    },
    heard: async (id) => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref())
      await Promise.race([messages.get(id)!.all, late])
    },
    reset: () => {
      messages.clear()
      taken = []
    },
    figures: () => {
      const sorted = taken.toSorted((one, other) => one - other)
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN
      const expected = messages.size * sockets.length
      return { p50: at(0.5), p95: at(0.95), p99: at(0.99), heard: sorted.length, expected }
    },
    leave: () => {
      for (const { ws } of sockets) ws.terminate()
    },
  }
}

/** Read by the same code as the others, so that only the servers differ. */
export async function plainSocket(url: string): Promise<PushSocket> {
  const socket = new PushSocket(new WebSocket(url, { perMessageDeflate: false }))
  await once(socket.ws, 'open')
  return socket
}
