import { once } from 'node:events'
import type { Socket } from 'node:net'
import { WebSocket } from 'ws'
import { channelText, sign } from '../../embedded/push-server/signature'

interface Frame {
  event: string
  channel?: string
  data?: unknown
}

export interface Credentials {
  key: string
  secret: string
}

export interface Client {
  ws: WebSocket
  socketId: string
  /** Seconds of silence, as the server says. */
  activity: number
  frames: Frame[]
  send(frame: object): void
  /** The first frame from now or before that is so. */
  until(is: (frame: Frame) => boolean, withinMs?: number): Promise<Frame>
  subscribe(channel: string): Promise<Frame>
  closed: Promise<number>
}

const open = new Set<WebSocket>()

/** For `afterEach`. */
export function closeClients(): void {
  for (const ws of open) ws.terminate()
  open.clear()
}

export async function connectTo(
  port: number,
  credentials: Credentials,
  { headers = {}, path = `/app/${credentials.key}?protocol=7` } = {},
): Promise<Client> {
  const client = knock(port, path, headers, credentials)
  const { data } = await client.until(({ event }) => event === 'pusher:connection_established')
  const { socket_id, activity_timeout } = JSON.parse(data as string) as Record<string, string | number>
  return Object.assign(client, { socketId: String(socket_id), activity: Number(activity_timeout) })
}

/** Also where nobody lets it in. */
export function knock(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  { key, secret }: Credentials = { key: '', secret: '' },
): Client {
  const ws = new WebSocket(`ws://127.0.0.1:${String(port)}${path}`, { headers })
  open.add(ws)
  const frames: Frame[] = []
  ws.on('error', () => {})
  ws.on('message', (text: Buffer) => {
    frames.push(JSON.parse(text.toString()) as Frame)
    ws.emit('frame')
  })
  const closed = new Promise<number>((resolve) => {
    ws.once('close', (code) => {
      open.delete(ws)
      resolve(code)
    })
  })
  const client: Client = {
    ws,
    socketId: '',
    activity: 0,
    frames,
    closed,
    send: (frame) => ws.send(JSON.stringify(frame)),
    until: async (is, withinMs = 10_000) => {
      const signal = AbortSignal.timeout(withinMs)
      for (let seen = 0; ; seen++) {
        if (seen === frames.length) {
          const goesOn = once(ws, 'frame', { signal }).then(() => true)
          const ended = closed.then(() => false)
          if (!(await Promise.race([goesOn, ended]).catch(() => false)) && seen === frames.length)
            throw new Error(`The frame did not come. So far: ${JSON.stringify(frames.slice(-5))}`)
        }
        if (is(frames[seen]!)) return frames[seen]!
      }
    },
    subscribe: (channel) => {
      const auth = `${key}:${sign(secret, channelText(client.socketId, channel))}`
      const data = /^(private|presence)-/.test(channel) ? { channel, auth } : { channel }
      client.send({ event: 'pusher:subscribe', data })
      return client.until((frame) => frame.channel === channel && frame.event.includes('subscription'))
    },
  }
  return client
}

/** As a client that stops reading, or whose machine has stopped. */
export function pause({ ws }: Client): void {
  socketOf(ws).pause()
}

export function resume({ ws }: Client): void {
  socketOf(ws).resume()
}

const socketOf = (ws: WebSocket) => (ws as unknown as { _socket: Socket })._socket
