import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '../../embedded/ports'
import { freshDatabase } from '../support/database'
import { closeClients, connectTo, type Credentials, knock } from './push-client'
import { apiOf } from './push-server'
import { exchange, request } from './raw'
import { alive, pushOf, startReady, stopAll, type Tertulia, webOf } from './tertulia'

afterEach(async () => {
  closeClients()
  await stopAll()
})

interface WithPush extends Tertulia, Credentials {
  pushPort: number
}

async function startWithPush(env: Record<string, string> = {}): Promise<WithPush> {
  const pushPort = await freePort()
  const given = { DATABASE_URL: await freshDatabase(), PUSH_PORT: String(pushPort), ...env }
  const started = await startReady({ env: given })
  const kept = (name: string) => readFileSync(path.join(started.dataDir, name), 'utf8').trim()
  return { ...started, pushPort, key: kept('push-key'), secret: kept('push-secret') }
}

const upgradeOf = (key: string) =>
  request(`GET /app/${key}?protocol=7`, [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ])

test('P-90 sockets come through the one public port, calls only through the loopback port', async () => {
  const server = await startWithPush()
  const ana = await connectTo(server.port, server)
  await ana.subscribe('private-a')
  const api = apiOf(server.pushPort, server)
  expect(await (await api.trigger('private-a', 'e', 'told')).json()).toEqual({})
  await ana.until(({ event, data }) => event === 'e' && data === 'told')
  const outside = apiOf(server.port, server).trigger('private-a', 'e', 'not told')
  await expect(outside).rejects.toThrow('Unexpected status code 404')
  const elsewhere = fetch(`http://127.0.0.2:${String(server.pushPort)}/`)
  await expect(elsewhere).rejects.toThrow()
})

test('P-91 what a client sends before it gets an answer is not lost between the two processes', async () => {
  const server = await startWithPush()
  // One masked frame, {"event":"pusher:ping"}, by a mask of zeros.
  const text = Buffer.from('{"event":"pusher:ping"}')
  const frame = Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), text])
  const hasty = (afterMs: number) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.setNoDelay(true)
        socket.write(upgradeOf(server.key))
        setTimeout(() => socket.write(frame), afterMs)
      })
      let heard = ''
      socket.setTimeout(8_000, () => reject(new Error(`No pong came: ${heard}`)))
      socket.on('data', (part) => {
        heard += part.toString('latin1')
        if (!heard.includes('pusher:pong')) return
        socket.destroy()
        resolve()
      })
    })
  for (let round = 0; round < 10; round++) {
    await Promise.all(Array.from({ length: 20 }, (_, n) => hasty(n % 4)))
  }
})

test('P-92 a push server that dies is restarted, on the same port and with the same key', async () => {
  const server = await startWithPush()
  const ana = await connectTo(server.port, server)
  const before = pushOf(server)!
  process.kill(before.pid, 'SIGKILL')
  await server.line(/The push server stopped unexpectedly \(SIGKILL\): starting it again\./, 10_000)
  expect((await exchange(server.port, upgradeOf(server.key))).status).toBe(503)
  expect(await ana.closed).toBe(1006)
  await server.line(/The push server is back\./, 30_000)
  expect(pushOf(server)).not.toEqual(before)
  const again = await connectTo(server.port, server)
  await again.subscribe('private-a')
  await apiOf(server.pushPort, server).trigger('private-a', 'e', 'told')
  await again.until(({ event }) => event === 'e')
})

test('P-92 one that hangs is ended, and restarted', async () => {
  const server = await startWithPush()
  process.kill(pushOf(server)!.pid, 'SIGSTOP')
  for (let n = 0; n < 5; n++) knock(server.port, `/app/${server.key}?protocol=7`)
  await server.line(/The push server stopped unexpectedly \(SIGKILL\)/, 60_000)
  await server.line(/The push server is back\./, 30_000)
  await connectTo(server.port, server)
})

test('P-93 the key is the same after a restart, and a page that waits connects again', async () => {
  const first = await startWithPush()
  await first.stop()
  const second = await startReady({
    dataDir: first.dataDir,
    port: first.port,
    env: { DATABASE_URL: await freshDatabase() },
  })
  await connectTo(second.port, first)
})

describe('P-94 with the web process, or the launcher, its push server ends too, however they end', () => {
  test('P-94 the web process killed', async () => {
    const server = await startWithPush()
    const before = pushOf(server)!
    process.kill(webOf(server).pid, 'SIGKILL')
    await server.line(/The web server is back\./, 30_000)
    expect(alive([before])).toEqual([])
    await connectTo(server.port, server)
  })

  test('P-94 the launcher killed', async () => {
    const server = await startWithPush()
    const processes = [webOf(server), pushOf(server)!]
    server.child.kill('SIGKILL')
    await expect.poll(() => alive(processes), { timeout: 15_000 }).toEqual([])
  })

  test('P-94 told to stop: its clients are closed so that they come back', async () => {
    const server = await startWithPush()
    const processes = [webOf(server), pushOf(server)!]
    const clients = await Promise.all(Array.from({ length: 15 }, () => connectTo(server.port, server)))
    server.child.kill('SIGTERM')
    expect(await server.exited).toBe(0)
    expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual(clients.map(() => 1012))
    expect(alive(processes)).toEqual([])
  })
})

describe('P-95 where a push service is configured, or push is off, none is started', () => {
  const given = { PUSHER_APP_ID: '1', PUSHER_KEY: 'key', PUSHER_SECRET: 'a secret', PUSHER_HOST: '127.0.0.1' }
  test.each([
    ['given', given],
    ['not wanted', { PUSH: 'off' }],
  ])('P-95 %s', async (_, env) => {
    const server = await startReady({ env: { DATABASE_URL: await freshDatabase(), ...env } })
    expect(pushOf(server)).toBeNull()
    expect((await exchange(server.port, upgradeOf('key'))).status).toBe(404)
  })
})

test('P-96 only its own pages connect to the application’s push server', async () => {
  const server = await startWithPush({ NEXTAUTH_URL: 'https://chat.example' })
  const from = (origin: string) => ({ headers: { origin } })
  await connectTo(server.port, server, from(`http://127.0.0.1:${String(server.port)}`))
  await connectTo(server.port, server, from('https://chat.example'))
  await connectTo(server.port, server)
  for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
    expect(await knock(server.port, `/app/${server.key}?protocol=7`, { origin }).closed).toBe(4009)
  }
})
