import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { closeClients, connectTo } from './push-client'
import { startAlone, stopAlone } from './push-server'

interface Told {
  headers: IncomingHttpHeaders
  rawBody: string
}

let receiver: Server | undefined

afterEach(async () => {
  closeClients()
  await stopAlone()
  receiver?.closeAllConnections()
  receiver?.close()
})

/** Takes what it is told, after refusing the first few times. */
async function receive(refusals: number[] = []) {
  const told: Told[] = []
  let asked = 0
  receiver = createServer((request, response) => {
    let rawBody = ''
    request.setEncoding('utf8').on('data', (part: string) => (rawBody += part))
    request.on('end', () => {
      asked++
      const refusal = refusals.shift()
      if (refusal === undefined) told.push({ headers: request.headers, rawBody })
      response.writeHead(refusal ?? 200).end()
    })
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const { port } = receiver.address() as AddressInfo
  const events = () => told.flatMap(({ rawBody }) => (JSON.parse(rawBody) as { events: object[] }).events)
  return { url: `http://127.0.0.1:${String(port)}/hook`, told, events, asked: () => asked }
}

test('P-98 webhooks are sent in order, signed, and repeated until they are accepted', async () => {
  const hook = await receive([500, 503])
  const server = await startAlone({ PUSH_WEBHOOK_URL: hook.url, PUSH_WEBHOOK_PREFIX: 'p' })
  const began = Date.now()
  const ana = await connectTo(server.port, server)
  await ana.subscribe('other')
  await ana.subscribe('private-a')
  const data = server.api.authorizeChannel(ana.socketId, 'presence-b', { user_id: '7' })
  ana.send({ event: 'pusher:subscribe', data: { channel: 'presence-b', ...data } })
  ana.send({ event: 'client-hello', channel: 'private-a', data: { x: 1 } })
  ana.send({ event: 'pusher:unsubscribe', data: { channel: 'private-a' } })
  ana.send({ event: 'pusher:unsubscribe', data: { channel: 'presence-b' } })
  await expect
    .poll(() => hook.events(), { timeout: 15_000 })
    .toEqual([
      { name: 'channel_occupied', channel: 'private-a' },
      { name: 'channel_occupied', channel: 'presence-b' },
      { name: 'member_added', channel: 'presence-b', user_id: '7' },
      {
        name: 'client_event',
        channel: 'private-a',
        event: 'client-hello',
        data: '{"x":1}',
        socket_id: ana.socketId,
      },
      { name: 'channel_vacated', channel: 'private-a' },
      { name: 'member_removed', channel: 'presence-b', user_id: '7' },
      { name: 'channel_vacated', channel: 'presence-b' },
    ])
  for (const { headers, rawBody } of hook.told) {
    const webhook = server.api.webhook({ headers, rawBody })
    expect(webhook.isValid()).toBe(true)
    expect(webhook.getTime().getTime()).toBeGreaterThanOrEqual(began)
  }
})

test('P-99 a webhook refused for good is not repeated, and a client that was closed has not left', async () => {
  const hook = await receive([403])
  const server = await startAlone({
    PUSH_WEBHOOK_URL: hook.url,
    PUSH_WEBHOOK_EVENTS: 'channel_vacated,channel_occupied',
  })
  const ana = await connectTo(server.port, server)
  await ana.subscribe('a')
  await expect.poll(() => hook.asked()).toBe(1)
  await ana.subscribe('b')
  await expect.poll(() => hook.events()).toEqual([{ name: 'channel_occupied', channel: 'b' }])
  server.child.kill('SIGTERM')
  expect(await ana.closed).toBe(1012)
  await server.exited
  expect(hook.events()).toHaveLength(1)
})
