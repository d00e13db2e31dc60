import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { closeClients, connectTo, pause, resume } from './push-client'
import { occupied, residentBytes, startAlone, stopAlone } from './push-server'

afterEach(async () => {
  closeClients()
  await stopAlone()
})

const BIG = 'x'.repeat(10_000)

test('P-80 a client that does not read is disconnected, nobody else notices, and memory stays the same', async () => {
  const server = await startAlone({ PUSH_ACTIVITY_TIMEOUT: '60' })
  const [slow, quick] = [await connectTo(server.port, server), await connectTo(server.port, server)]
  for (const client of [slow, quick]) await client.subscribe('private-a')
  const before = residentBytes(server.child.pid!)
  pause(slow)
  let cut = false
  let sent = 0
  for (; !cut && sent < 5_000; sent++) {
    await server.api.trigger('private-a', 'e', BIG)
    if (sent % 50 === 0) cut = (await subscribers()) === 1
  }
  expect(cut).toBe(true)
  await quick.until(() => quick.frames.filter(({ event }) => event === 'e').length === sent)
  expect(residentBytes(server.child.pid!) - before).toBeLessThan(60_000_000)
  resume(slow)
  expect([1013, 1006]).toContain(await slow.closed)

  async function subscribers(): Promise<number> {
    const answer = await server.api.get({
      path: '/channels/private-a',
      params: { info: 'subscription_count' },
    })
    return ((await answer.json()) as { subscription_count: number }).subscription_count
  }
})

test('P-81 a flood of frames is read slowly and completely, while others are served as usual', async () => {
  const server = await startAlone()
  const [flood, calm] = [await connectTo(server.port, server), await connectTo(server.port, server)]
  await calm.subscribe('private-a')
  const began = Date.now()
  const total = 15_000
  for (let n = 0; n < total; n++)
    flood.send({ event: 'pusher:subscribe', data: { channel: `a-${String(n % 50)}` } })
  flood.send({ event: 'pusher:ping', data: {} })
  for (let n = 0; n < 20; n++) {
    await server.api.trigger('private-a', 'e', String(n))
    await calm.until(({ event, data }) => event === 'e' && data === String(n), 2_000)
  }
  await flood.until(({ event }) => event === 'pusher:pong', 30_000)
  expect(flood.frames.filter(({ event }) => event.endsWith('subscription_succeeded'))).toHaveLength(total)
  // Ten thousand at once, then a thousand a second, but for what had been read already.
  expect(Date.now() - began).toBeGreaterThan(2_500)
})

test('P-82 a mistake is answered with an error; a client that makes nothing else is disconnected', async () => {
  const server = await startAlone()
  const ana = await connectTo(server.port, server)
  for (const junk of ['', 'null', '[]', '{}', '{"event":1}', '{"event":""}', '{"event":"pusher:unknown"}']) {
    ana.frames.length = 0
    ana.ws.send(junk)
    await ana.until(({ event }) => event === 'pusher:error')
  }
  await ana.subscribe('news')
  for (let n = 0; n < 200; n++) ana.ws.send('not JSON')
  expect(await ana.closed).toBe(1008)
})

test('P-83 a silent client gets a ping, and is disconnected without an answer; one that answers stays', async () => {
  const server = await startAlone({ PUSH_ACTIVITY_TIMEOUT: '1', PUSH_PONG_TIMEOUT: '2' })
  const [gone, here] = [await connectTo(server.port, server), await connectTo(server.port, server)]
  for (const client of [gone, here]) await client.subscribe('private-a')
  expect(here.activity).toBe(1)
  here.ws.on('frame', () => {
    if (here.frames.at(-1)!.event === 'pusher:ping') here.send({ event: 'pusher:pong', data: {} })
  })
  await gone.until(({ event }) => event === 'pusher:ping')
  expect(await gone.closed).toBe(4201)
  await here.until(() => here.frames.filter(({ event }) => event === 'pusher:ping').length >= 4)
})

test('P-84 while the server stands still nobody is taken for silent', async () => {
  const server = await startAlone({ PUSH_ACTIVITY_TIMEOUT: '1', PUSH_PONG_TIMEOUT: '2' })
  const clients = await Promise.all(Array.from({ length: 20 }, () => connectTo(server.port, server)))
  for (const client of clients) {
    client.ws.on('frame', () => {
      if (client.frames.at(-1)!.event === 'pusher:ping') client.send({ event: 'pusher:pong', data: {} })
    })
  }
  await clients[0]!.until(({ event }) => event === 'pusher:ping')
  server.child.kill('SIGSTOP')
  // Longer than its patience with anyone.
  await wait(5_000)
  server.child.kill('SIGCONT')
  await Promise.all(clients.map((client) => client.subscribe('news')))
  expect(clients.every(({ ws }) => ws.readyState === ws.OPEN)).toBe(true)
})

test('P-85 ten thousand subscriptions that come and go leave nothing, and two thousand are the maximum', async () => {
  const server = await startAlone()
  const ana = await connectTo(server.port, server)
  for (let n = 0; n < 10_000; n++) {
    const channel = `a-${String(n)}`
    ana.send({ event: 'pusher:subscribe', data: { channel } })
    ana.send({ event: 'pusher:unsubscribe', data: { channel } })
  }
  await ana.subscribe('last')
  expect(await occupied(server)).toEqual(['last'])
  for (let n = 1; n < 2_000; n++) ana.send({ event: 'pusher:subscribe', data: { channel: `b-${String(n)}` } })
  expect((await ana.subscribe('more')).event).toBe('pusher:subscription_error')
  expect(await occupied(server)).toHaveLength(2_000)
  ana.ws.terminate()
  await expect.poll(() => occupied(server)).toEqual([])
})
