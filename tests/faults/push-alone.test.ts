import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../embedded/ports'
import { closeClients, connectTo, knock } from './push-client'
import { ALONE, apiOf, runAlone, startAlone, stopAlone } from './push-server'
import { linesOf } from './tertulia'

afterEach(async () => {
  closeClients()
  await stopAlone()
})

test('P-70 alone it serves sockets and calls on one port, and exits with 0 when told to stop', async () => {
  const server = await startAlone()
  const ana = await connectTo(server.port, server)
  await ana.subscribe('private-a')
  expect(await (await server.api.trigger('private-a', 'e', 'told')).json()).toEqual({})
  await ana.until(({ event, data }) => event === 'e' && data === 'told')
  server.child.kill('SIGTERM')
  expect(await ana.closed).toBe(1012)
  expect(await server.exited).toBe(0)
})

test('P-71 alone without credentials, or on a port in use, it is one line and exit code 1', async () => {
  const bare = runAlone({})
  expect(await bare.exited).toBe(1)
  expect(linesOf(bare)).toEqual(
    ['PUSHER_APP_ID', 'PUSHER_KEY', 'PUSHER_SECRET'].map((name) => `${name}: is missing`),
  )
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  const { key, secret } = ALONE
  const second = runAlone({
    PUSHER_APP_ID: '1',
    PUSHER_KEY: key,
    PUSHER_SECRET: secret,
    PUSHER_PORT: String(port),
  })
  expect(await second.exited).toBe(1)
  expect(linesOf(second)).toEqual([
    `Port ${String(port)} is taken: stop what uses it, or choose another with PUSHER_PORT.`,
  ])
  other.close()
})

test('P-72 pages of other origins are refused for good, where origins are listed', async () => {
  const server = await startAlone({ PUSH_ORIGINS: 'https://chat.example, http://localhost:3000' })
  const path = `/app/${server.key}?protocol=7`
  const evil = knock(server.port, path, { origin: 'https://chat.example.evil' })
  expect(await evil.closed).toBe(4009)
  expect(evil.frames.map(({ event }) => event)).toEqual(['pusher:error'])
  await connectTo(server.port, server, { headers: { origin: 'https://chat.example' } })
  await connectTo(server.port, server)
})

test('P-73 a full server, and an address over its share, are refused with a code; others are not affected', async () => {
  const server = await startAlone({
    PUSH_MAX_CONNECTIONS: '6',
    PUSH_MAX_PER_ADDRESS: '3',
    TRUST_PROXY: '1',
  })
  const path = `/app/${server.key}?protocol=7`
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
  const first = await connectTo(server.port, server, from('203.0.113.7'))
  for (let n = 0; n < 2; n++) await connectTo(server.port, server, from('203.0.113.7'))
  expect(await knock(server.port, path, from('6.6.6.6, 203.0.113.7').headers).closed).toBe(4100)
  for (let n = 0; n < 3; n++) await connectTo(server.port, server, from('198.51.100.2'))
  expect(await knock(server.port, path, from('192.0.2.1').headers).closed).toBe(4100)
  first.ws.close()
  await first.closed
  await connectTo(server.port, server, from('203.0.113.7'))
})

test('P-74 an address that connects without end is held off, and nobody else is', async () => {
  const server = await startAlone({ TRUST_PROXY: '1' })
  const path = `/app/${server.key}?protocol=7`
  const stormy = { 'x-forwarded-for': '203.0.113.7' }
  let code = 0
  for (let n = 0; n < 40 && code !== 4100; n++) {
    const knocks = Array.from({ length: 50 }, () => knock(server.port, path, stormy))
    await Promise.all(knocks.map((each) => Promise.race([each.closed, each.until(() => true)])))
    for (const each of knocks) each.ws.close()
    code = Math.max(...(await Promise.all(knocks.map((each) => each.closed))))
  }
  expect(code).toBe(4100)
  await connectTo(server.port, server, { headers: { 'x-forwarded-for': '198.51.100.2' } })
})

test('P-75 a user’s channel needs a sign-in as that user, and ending a user’s connections ends theirs', async () => {
  const server = await startAlone()
  const api = apiOf(server.port, server)
  const [ana, beto] = [await connectTo(server.port, server), await connectTo(server.port, server)]
  const channel = '#server-to-user-7'
  expect((await ana.subscribe(channel)).event).toBe('pusher:subscription_error')
  for (const [client, id] of [
    [ana, '7'],
    [beto, '8'],
  ] as const) {
    client.send({ event: 'pusher:signin', data: api.authenticateUser(client.socketId, { id }) })
    await client.until(({ event }) => event === 'pusher:signin_success')
  }
  ana.frames.length = 0
  expect((await ana.subscribe(channel)).event).toBe('pusher_internal:subscription_succeeded')
  expect((await beto.subscribe(channel)).event).toBe('pusher:subscription_error')
  await api.sendToUser('7', 'hello', 'you')
  await ana.until(({ event }) => event === 'hello')
  expect(beto.frames.map(({ event }) => event)).not.toContain('hello')
  await api.terminateUserConnections('7')
  expect(await ana.closed).toBe(4009)
  beto.send({ event: 'pusher:ping', data: {} })
  await beto.until(({ event }) => event === 'pusher:pong')
})

test('P-76 a subscriber of a cache channel gets its last event, or a note that there is none', async () => {
  const server = await startAlone()
  const ana = await connectTo(server.port, server)
  await ana.subscribe('cache-news')
  await ana.until(({ event, channel }) => event === 'pusher:cache_miss' && channel === 'cache-news')
  await server.api.trigger('private-cache-a', 'e', 'first')
  await server.api.trigger('private-cache-a', 'e', 'last')
  await ana.subscribe('private-cache-a')
  expect(await ana.until(({ event }) => event === 'e')).toEqual({
    event: 'e',
    channel: 'private-cache-a',
    data: 'last',
  })
})
