import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchange, request } from './raw'
import { startReady, stopAll, type Tertulia } from './tertulia'

let server: Tertulia
beforeAll(async () => {
  server = await startReady()
})
afterAll(stopAll)

const send = (text: string, withinMs?: number) => exchange(server.port, text, withinMs)

describe('S-20 an unsupported method is 405 with Allow, in the shape of every error', () => {
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'BREW']) {
    test(method, async () => {
      const { answer, status } = await send(
        request(`${method} ${method === 'CONNECT' ? 'a.example:1' : '/'}`),
      )
      expect(status).toBe(405)
      expect(answer).toMatch(/^allow: GET, HEAD, POST/im)
      expect(answer).toContain('{"error":{"code":"method_not_allowed"')
    })
  }
})

describe('S-21 an upgrade that is not ours is refused within a second', () => {
  const upgrade = (to: string, version = '13') => [
    'Connection: Upgrade',
    `Upgrade: ${to}`,
    `Sec-WebSocket-Version: ${version}`,
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ]
  const CASES: [string, string[], number][] = [
    ['GET /somewhere', upgrade('websocket'), 404],
    ['GET /_next/hmr', upgrade('websocket'), 404],
    ['GET /', upgrade('websocket', '8'), 426],
    ['GET /', upgrade('h2c'), 426],
    ['POST /', upgrade('websocket'), 426],
  ]
  for (const [line, headers, expected] of CASES) {
    test(`${line} ${headers.join(', ')}`, async () => {
      // Also after Next has served something: it then listens for upgrades itself.
      await fetch(`http://127.0.0.1:${server.port}/`, { redirect: 'manual' })
      expect((await send(request(line, headers))).status).toBe(expected)
    })
  }
})

describe('S-22 a malformed request is 400 and goes no further', () => {
  const CASES: Record<string, string> = {
    'two Hosts': request('GET /', ['Host: evil.example']),
    'no Host': 'GET / HTTP/1.1\r\n\r\n',
    'a Host that is none': 'GET / HTTP/1.1\r\nHost: a/b?c\r\n\r\n',
    'a length and chunks': request(
      'POST /',
      ['Content-Length: 4', 'Transfer-Encoding: chunked'],
      '0\r\n\r\n',
    ),
    'two lengths': request('POST /', ['Content-Length: 4', 'Content-Length: 5'], 'abcde'),
    'bare line feeds': 'GET / HTTP/1.1\nHost: localhost\n\n',
    'a folded header': request('GET /', ['X-Long: a', ' b']),
    'a space before the colon': request('GET /', ['X-Odd : a']),
    'an address with a host in it': request('GET http://evil.example/'),
    'a path that does not decode': request('GET /%E0%A4%A'),
    'a path with NUL': request('GET /a%00b'),
    'no HTTP at all': '\x16\x03\x01\x00\xa5\x01\x00\x00',
  }
  for (const [name, text] of Object.entries(CASES)) {
    test(name, async () => expect((await send(text)).status).toBe(400))
  }
})

test('S-23 headers that never end are cut off; so is a body that trickles, and a silent connection', async () => {
  const trickle = async () => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(request('POST /api/login', ['Content-Type: application/json', 'Content-Length: 1000']))
    const drip = setInterval(() => socket.write(' '), 1_000)
    socket.resume()
    await once(socket, 'close')
    clearInterval(drip)
  }
  // Each rejects, or does not come to an end, unless the server closes it.
  const [headers] = await Promise.all([
    send('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 20_000),
    send('', 20_000),
    trickle(),
  ])
  expect(headers.status).toBe(408)
})

test('S-24 headers that are too large are 431', async () => {
  expect((await send(request('GET /', [`X-Long: ${'a'.repeat(20_000)}`]))).status).toBe(431)
})

test('S-25 every answer carries the security headers, and none that reveals the software', async () => {
  for (const path of ['/', '/api/health', '/nowhere']) {
    const { headers } = await fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBeTruthy()
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

test('S-26 a request being handled when the process is told to stop is answered', async () => {
  const stopping = await startReady()
  const under = httpRequest({
    port: stopping.port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/api/login',
    headers: { 'content-type': 'application/json', 'content-length': 2 },
  })
  const answered = once(under, 'response')
  under.write('{')
  // The server answers another request after it has begun to read this one.
  await fetch(`http://127.0.0.1:${stopping.port}/`, { redirect: 'manual' })
  stopping.child.kill('SIGTERM')
  await stopping.line(/Stopping …/, 5_000)
  under.end('}')
  const [response] = (await answered) as [{ statusCode: number }]
  expect(response.statusCode).toBeLessThan(500)
  expect(await stopping.exited).toBe(0)
})
