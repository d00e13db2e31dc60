import fc from 'fast-check'
import { once } from 'node:events'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { addressOf } from '../../embedded/push-server/address'
import { isChannelName, kindOf, userOf } from '../../embedded/push-server/channel-name'
import { textFrame } from '../../embedded/push-server/frame'
import { LastEvents } from '../../embedded/push-server/last-events'
import { originRule } from '../../embedded/push-server/origin'
import { readSettings } from '../../embedded/push-server/settings'
import { TokenBucket } from '../../embedded/push-server/token-bucket'

describe('P-63 the prefix of a channel’s name decides its kind', () => {
  const KINDS: [string, Partial<ReturnType<typeof kindOf>>][] = [
    ['news', {}],
    ['private-a', { isPrivate: true }],
    ['presence-a', { isPrivate: true, isPresence: true }],
    ['private-encrypted-a', { isPrivate: true, isEncrypted: true }],
    ['cache-a', { isCached: true }],
    ['private-cache-a', { isPrivate: true, isCached: true }],
    ['presence-cache-a', { isPrivate: true, isPresence: true, isCached: true }],
    ['private-encrypted-cache-a', { isPrivate: true, isEncrypted: true, isCached: true }],
    ['Private-a', {}],
    ['a-private-a', {}],
  ]
  const plain = { isPrivate: false, isPresence: false, isEncrypted: false, isCached: false }
  it.each(KINDS)('P-63 %s', (name, kind) => expect(kindOf(name)).toEqual({ ...plain, ...kind }))

  test('P-63 and names have allowed characters and a maximum length', () => {
    for (const name of ['a', 'A-z_0=@,.;', 'x'.repeat(164)]) expect(isChannelName(name)).toBe(true)
    for (const name of ['', 'a b', 'a\n', 'ñ', '#a', 'a/b', 'x'.repeat(165), null, 1, ['a']]) {
      expect(isChannelName(name)).toBe(false)
    }
    expect([userOf('#server-to-user-7'), userOf('#server-to-user-'), userOf('a'), userOf(7)]).toEqual([
      '7',
      null,
      null,
      null,
    ])
  })
})

test('P-64 any WebSocket client reads a frame that is built once, whatever its text and length', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const sockets: Socket[] = []
  server.on('connection', (_, request) => sockets.push(request.socket))
  const client = new WebSocket(`ws://127.0.0.1:${String(port)}`)
  await new Promise((resolve) => client.once('open', resolve))

  const goesRound = async (text: string) => {
    const heard = new Promise<string>((resolve) => {
      client.once('message', (data: Buffer) => resolve(data.toString()))
    })
    sockets[0]!.write(textFrame(text))
    expect(await heard).toBe(text)
  }
  for (const length of [0, 1, 125, 126, 65_535, 65_536, 70_000]) await goesRound('x'.repeat(length))
  const words = fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => text.isWellFormed())
  await fc.assert(fc.asyncProperty(words, goesRound))
  client.terminate()
  server.close()
})

describe('P-65 without credentials there is no push server', () => {
  const credentials = { PUSHER_APP_ID: '1', PUSHER_KEY: 'key', PUSHER_SECRET: 'a secret' }
  const problems = (source: Record<string, string>) => {
    const read = readSettings(source as unknown as NodeJS.ProcessEnv)
    return 'problems' in read ? read.problems : []
  }

  test('P-65 each that is missing or invalid is one line, without its value', () => {
    expect(problems({})).toEqual(
      ['PUSHER_APP_ID', 'PUSHER_KEY', 'PUSHER_SECRET'].map((n) => `${n}: is missing`),
    )
    expect(problems({ ...credentials, PUSHER_SECRET: ' ' })).toEqual(['PUSHER_SECRET: is missing'])
    expect(problems(credentials)).toEqual([])
    const lines = problems({
      ...credentials,
      PUSHER_SECRET: 'short7!',
      PUSH_ORIGINS: 'evil',
      PUSHER_PORT: '0',
    })
    expect(lines).toHaveLength(3)
    expect(lines.join()).not.toMatch(/short7!|evil/)
  })
})

test('P-66 a page connects from the allowed origins; a client without an origin is not a page', () => {
  const ask = (origin?: string, host = 'chat.example:3000') =>
    Object.assign(new IncomingMessage(new Socket()), { headers: { host, ...(origin ? { origin } : {}) } })
  const own = originRule({ origins: ['https://www.example'], sameHost: true })
  for (const origin of [
    undefined,
    'http://chat.example:3000',
    'http://CHAT.example:3000',
    'https://www.example',
  ])
    expect(own(ask(origin))).toBe(true)
  for (const origin of [
    'null',
    'http://evil.example',
    'http://chat.example',
    'https://www.example.evil',
    'http://www.example',
    'x',
  ])
    expect(own(ask(origin))).toBe(false)
  const named = originRule({ origins: ['https://www.example'], sameHost: false })
  expect([named(ask('https://www.example')), named(ask('http://chat.example:3000'))]).toEqual([true, false])
  expect(originRule({ origins: [], sameHost: false })(ask('http://evil.example'))).toBe(true)
})

test('P-67 connections are counted by address: the trusted proxy’s word, or the peer, never this machine', () => {
  const from = (remoteAddress: string, forwarded?: string) => {
    const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
    return Object.assign(new IncomingMessage(socket), {
      headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    })
  }
  expect(addressOf(from('203.0.113.7'), 0)).toBe('203.0.113.7')
  expect(addressOf(from('::ffff:203.0.113.7', '1.1.1.1'), 0)).toBe('203.0.113.7')
  expect(addressOf(from('127.0.0.1', '6.6.6.6, 1.1.1.1'), 0)).toBe('1.1.1.1')
  expect(addressOf(from('127.0.0.1'), 0)).toBeNull()
  expect(addressOf(from('::1'), 0)).toBeNull()
  expect(addressOf(from('127.0.0.1', '6.6.6.6, 198.51.100.2'), 1)).toBe('198.51.100.2')
  expect(addressOf(from('127.0.0.1', '198.51.100.2, 10.0.0.1'), 2)).toBe('198.51.100.2')
  expect(addressOf(from('127.0.0.1', ''), 1)).toBeNull()
})

test('P-68 an allowance can be spent at once and refills with time, up to its maximum', () => {
  const allowance = new TokenBucket(3, 2, 0)
  expect([1, 2, 3, 4].map(() => allowance.take(0))).toEqual([true, true, true, false])
  expect([allowance.take(499), allowance.take(500), allowance.take(500)]).toEqual([false, true, false])
  expect([1, 2, 3, 4].map(() => allowance.take(60_000))).toEqual([true, true, true, false])
})

test('P-68 what is taken beyond it is owed, and paid back at the same pace', () => {
  const allowance = new TokenBucket(2, 10, 0)
  expect([1, 2, 3, 4].map(() => allowance.owe(0))).toEqual([0, 0, 100, 200])
  expect([allowance.owe(300), allowance.owe(300)]).toEqual([0, 100])
})

test('P-69 the last events of at most a thousand channels are kept, the newest of each', () => {
  const last = new LastEvents()
  for (let n = 0; n < 1_500; n++) last.keep(`cache-${String(n)}`, Buffer.from(String(n)), String(n))
  last.keep('cache-1499', Buffer.from('new'), 'new')
  expect([last.of('cache-499'), last.of('cache-500')?.data, last.of('cache-1499')?.data]).toEqual([
    null,
    '500',
    'new',
  ])
})
