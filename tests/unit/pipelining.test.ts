import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { oneAtATimePerConnection } from '../../embedded/pipelining'

const ask = (number: number) => `GET /${number} HTTP/1.1\r\nHost: localhost\r\n\r\n`
const askTimes = (times: number) => Array.from({ length: times }, (_, number) => ask(number)).join('')

const opened: { destroy(): void }[] = []
afterEach(() => {
  for (const each of opened.splice(0)) each.destroy()
})

describe('S-29 one request of a connection is worked on at a time', () => {
  test('S-29 what is sent ahead begins when the answer before it is out, and is answered in order', async () => {
    const { server, client } = await open()
    client.write(askTimes(200))
    const answered: string[] = []
    for (let number = 0; number < 200; number += 1) {
      const { request, response } = await server.next()
      expect(server.begun()).toBe(number + 1)
      answered.push(request.url!)
      response.end(request.url)
    }
    expect(answered).toEqual(Array.from({ length: 200 }, (_, number) => `/${number}`))
    expect(await textUntil(client, '/199')).toMatch(/\/0HTTP[^]*\/1HTTP[^]*\/199$/)
  })

  test('S-29 an answer that nobody reads lets no other begin', async () => {
    const { server, client } = await open()
    client.pause()
    client.write(askTimes(3))
    const { response } = await server.next()
    // More than the system keeps for both ends.
    response.end(Buffer.alloc(64 * 1024 * 1024))
    await turnsOfTheServer()
    expect(server.begun()).toBe(1)
    client.resume()
    await server.next()
    expect(server.begun()).toBe(2)
  })

  test('S-29 what is sent ahead is not read while a request is worked on, whatever reads its body', async () => {
    const { server, client } = await open()
    client.write(askTimes(2))
    const { request } = await server.next()
    request.resume()
    const before = server.socket().bytesRead
    const text = askTimes(100_000)
    client.write(text)
    await turnsOfTheServer()
    expect(server.socket().bytesRead - before).toBeLessThan(text.length / 10)
  })

  test('S-29 who sends more ahead than is kept is cut off', async () => {
    const { server, client } = await open()
    const closed = once(client, 'close')
    client.write(askTimes(600))
    await closed
    expect(server.begun()).toBe(1)
  })

  test('S-29 a body that comes later belongs to the request it was sent for', async () => {
    const { server, client } = await open()
    client.write(`${ask(0)}POST /1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nab`)
    const first = await server.next()
    first.response.end()
    const second = await server.next()
    client.write('cd')
    expect(await readAll(second.request)).toBe('abcd')
    second.response.end()
    client.write(ask(2))
    expect((await server.next()).request.url).toBe('/2')
  })
})

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

async function open() {
  const sockets: Socket[] = []
  const waiting: Exchange[] = []
  let begun = 0
  let wake = () => {}
  const line = oneAtATimePerConnection((request, response) => {
    begun += 1
    waiting.push({ request, response })
    wake()
  })
  const server = createServer(line.receive)
  server.on('connection', line.connect)
  server.on('connection', (socket: Socket) => sockets.push(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => {})
  await once(client, 'connect')
  opened.push(client, { destroy: () => server.close().closeAllConnections() })

  const next = async (): Promise<Exchange> => {
    while (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
    return waiting.shift()!
  }
  return { client, server: { next, begun: () => begun, socket: () => sockets[0]! } }
}

/** As many as it takes to read and write what the system holds. */
async function turnsOfTheServer(): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

async function textUntil(client: Socket, end: string): Promise<string> {
  let text = ''
  client.setEncoding('latin1')
  for await (const part of client.iterator({ destroyOnReturn: false }) as AsyncIterable<string>) {
    text += part
    if (text.endsWith(end)) break
  }
  return text
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}
