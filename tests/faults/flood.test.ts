import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listChats } from '@/lib/chats/contract'
import { type Person, signIn } from '../support/sign-in'
import { exchange, request as written } from './raw'
import { startReady, stopAll, type Tertulia } from './tertulia'

const CONNECTIONS = 10
const PIPELINED = 200

let server: Tertulia
let url: string
beforeAll(async () => {
  // Without the limits, which would refuse most of it. One request at a time of a connection, and turns among those
  // who ask: either is enough.
  server = await startReady({ env: { RATE_LIMITS: 'off' } })
  url = `http://127.0.0.1:${server.port}`
})
afterAll(stopAll)

const flooding: Socket[] = []
afterEach(() => {
  for (const socket of flooding.splice(0)) socket.destroy()
})

describe('S-33 ten connections that ask two hundred times each, and never read, hold up nobody', () => {
  test.each(['/docs', '/entrar', '/api/auth/session', '/api/openapi.json', '/api/messages', 'a static file'])(
    'S-33 %s',
    async (what) => {
      const ana = await signIn(url, `ana-${flooding.length}-${Math.random().toString(36).slice(2)}`)
      const { chats } = await ana.call(listChats, {})
      const path = what.startsWith('/') ? what : await aStaticFile()
      await flood(path)
      for (let times = 0; times < 10; times += 1) expect(await send(ana, chats[0]!.id!)).toBe(201)
      expect(flooding.filter(({ destroyed }) => !destroyed)).toHaveLength(CONNECTIONS)
    },
    30_000,
  )
})

test('S-29 an upgrade behind a request that is not answered yet gets no socket', async () => {
  const upgrade = written('GET /app/key?protocol=7', [
    ...['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'],
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ])
  const { answer } = await exchange(server.port, written('GET /entrar') + upgrade)
  expect(answer).not.toContain('101 Switching Protocols')
})

async function flood(path: string): Promise<void> {
  const text = written(`GET ${path}`).repeat(PIPELINED)
  const begun = Array.from({ length: CONNECTIONS }, () => {
    const socket = connect({ host: '127.0.0.1', localAddress: '127.0.0.3', port: server.port })
    flooding.push(socket.pause())
    socket.on('error', () => {})
    return new Promise<void>((resolve) => socket.write(text, () => resolve()))
  })
  await Promise.all(begun)
}

async function aStaticFile(): Promise<string> {
  const page = await (await fetch(`${url}/entrar`)).text()
  return /\/_next\/static\/[^"]+\.js/.exec(page)![0]
}

/** From another address, on a connection of its own. */
function send({ token }: Person, chatId: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/messages`, {
      ...{ method: 'POST', localAddress: '127.0.0.2', agent: false },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    asked.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode)))
    asked.on('error', reject)
    asked.end(JSON.stringify({ chat_id: chatId, contenido: 'hola' }))
  })
}
