import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

interface PushEvent {
  name: string
  channels: string[]
  data: Record<string, unknown>
  bytes: number
}

interface PushCall {
  path: string
  /** Those of a batch one by one. */
  events: PushEvent[]
}

/** What becomes of a call: a status, no answer, or the connection cut. */
export type Mood = number | 'hang' | 'cut'

/**
 * What cannot run here: a push service in all its moods. It speaks the answers of Pusher's HTTP API, and
 * writes down what it was asked by the official package.
 */
export interface PushService {
  calls: PushCall[]
  mood: Mood
  /** For the application: where it is, and what to say there. */
  env: Record<string, string>
  /** How many calls hang: their callers still wait. */
  hanging(): number
  /** Answers those, and whatever comes. */
  recover(): void
  /** All events in the order in which they came, probes left out. */
  events(): PushEvent[]
  close(): Promise<void>
}

export async function startPushService(): Promise<PushService> {
  const hanging = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (service.mood === 'cut') return request.socket.destroy()
      service.calls.push({ path: new URL(request.url!, 'http://push').pathname, events: eventsOf(body) })
      if (service.mood !== 'hang') return end(response, service.mood)
      hanging.add(response)
      response.on('close', () => hanging.delete(response))
    })
  })
  server.listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const service: PushService = {
    calls: [],
    mood: 200,
    env: {
      PUSHER_APP_ID: '1',
      PUSHER_KEY: 'test-key',
      PUSHER_SECRET: 'test-secret',
      PUSHER_HOST: '127.0.0.1',
      PUSHER_PORT: String(port),
    },
    hanging: () => hanging.size,
    recover: () => {
      service.mood = 200
      for (const response of hanging) end(response, 200)
    },
    events: () => service.calls.flatMap(({ events }) => events).filter(({ name }) => name !== 'probe'),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return service
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
}

interface Sent {
  name: string
  channel?: string
  channels?: string[]
  data: string
}

function eventsOf(body: string): PushEvent[] {
  const { batch, ...single } = JSON.parse(body) as Partial<Sent> & { batch?: Sent[] }
  const sent = batch ?? (single.name ? [single as Sent] : [])
  return sent.map(({ name, channel, channels, data }) => ({
    name,
    channels: channels ?? [channel!],
    data: JSON.parse(data) as Record<string, unknown>,
    bytes: Buffer.byteLength(data),
  }))
}
