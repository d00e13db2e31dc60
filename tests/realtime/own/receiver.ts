import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Delivery {
  headers: IncomingHttpHeaders
  body: string
  events: Record<string, unknown>[]
}

export interface Receiver {
  url: string
  /** What was answered well, in the order in which it came; refused deliveries are not among them. */
  events(): Record<string, unknown>[]
  deliveries: Delivery[]
  /** All events, once there is one that fits. */
  until(fits: (event: Record<string, unknown>) => boolean): Promise<Record<string, unknown>[]>
  /** Answers 503 to the next so many. */
  refuse(times: number): void
  refused(): number
  stop(): void
}

/** An application that takes webhooks. */
export async function receiver(): Promise<Receiver> {
  const deliveries: Delivery[] = []
  let [refusals, refused] = [0, 0]
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      if (refusals > 0) {
        refusals -= 1
        refused += 1
        response.writeHead(503).end()
        return
      }
      const { events } = JSON.parse(body) as Pick<Delivery, 'events'>
      deliveries.push({ headers: request.headers, body, events })
      response.writeHead(200).end()
      server.emit('delivered')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const events = () => deliveries.flatMap((delivery) => delivery.events)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    events,
    deliveries,
    until: async (fits) => {
      const signal = AbortSignal.timeout(20_000)
      while (!events().some(fits)) await once(server, 'delivered', { signal })
      return events()
    },
    refuse: (times) => (refusals = times),
    refused: () => refused,
    stop: () => void server.close(),
  }
}
