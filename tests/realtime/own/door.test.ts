import { randomBytes } from 'node:crypto'
import { connect as dialRaw } from 'node:net'
import { describe, expect, it } from 'vitest'
import { exchange, request } from '../../faults/raw'
import { heapOf, OPEN_TO_INSPECTION } from '../../support/push/memory'
import { channelNamed, connect, isYes, join } from '../scene'
import { alone } from './alone'

const held = alone(OPEN_TO_INSPECTION)
const to = () => held.server.target
const port = () => to().socket.port

const asked = (path: string) => `GET ${path}`
const path = () => `/app/${to().key}?protocol=7&client=js&version=8.6.0`
const upgrade = ['Connection: Upgrade', 'Upgrade: websocket']
const version = 'Sec-WebSocket-Version: 13'
const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='

/** Whatever one did, the next one is served. */
const expectServing = async () => {
  const socket = await connect({ to: to() })
  expect(isYes(await join(socket, channelNamed(), undefined, to()))).toBe(true)
}

describe('P-32 what comes instead of a request', () => {
  it('P-32 a megabyte of junk is refused, and nothing of it stays', async () => {
    await exchange(port(), 'calienta\r\n\r\n')
    const before = await heapOf(held.server)
    const junk = randomBytes(2 ** 20).toString('latin1')
    for (let n = 0; n < 5; n += 1) {
      const { answer } = await exchange(port(), junk)
      expect(answer === '' || /^HTTP\/1\.1 4\d\d /.test(answer)).toBe(true)
    }
    expect((await heapOf(held.server)) - before).toBeLessThan(1)
    await expectServing()
  })

  it('P-32 so is a megabyte of header, or a body before an upgrade', async () => {
    const header = await exchange(port(), request(asked(path()), [`X: ${'x'.repeat(2 ** 20)}`, ...upgrade]))
    expect([0, 431, 400]).toContain(header.status || 0)
    await expectServing()
  })

  it('P-32 hundreds of connections that go at once do no harm', async () => {
    await Promise.all(
      Array.from({ length: 300 }, () => {
        const socket = dialRaw(port(), '127.0.0.1', () => socket.resetAndDestroy())
        socket.on('error', () => {})
        return new Promise((resolve) => socket.on('close', resolve))
      }),
    )
    await expectServing()
  })
})

describe('P-56 what asks to become a WebSocket and may not', () => {
  it.each([
    ['of another version', [...upgrade, key, 'Sec-WebSocket-Version: 12'], 'GET', [400, 426]],
    ['without a version', [...upgrade, key], 'GET', [400, 426]],
    ['without a key', [...upgrade, version], 'GET', [400]],
    ['with a key that is none', [...upgrade, version, 'Sec-WebSocket-Key: corta'], 'GET', [400]],
    ['by another method', [...upgrade, version, key], 'POST', [400, 404, 405, 426]],
    ['to something else', ['Connection: Upgrade', 'Upgrade: h2c', version, key], 'GET', [400, 404, 426]],
  ])('P-56 is refused as HTTP, and the connection closed: %s', async (_, headers, method, statuses) => {
    const { status } = await exchange(port(), request(`${method} ${path()}`, headers))
    expect(statuses).toContain(status)
  })

  it('P-56 nor does HTTP of the year 1996', async () => {
    const text = [`GET ${path()} HTTP/1.0`, ...upgrade, version, key, '', ''].join('\r\n')
    const { answer } = await exchange(port(), text)
    expect(answer).not.toContain('101')
  })

  it('P-56 whoever only asks the address by HTTP is told that it is for sockets', async () => {
    const { status } = await exchange(port(), request(asked(path()), ['Connection: close']))
    expect([400, 404, 426]).toContain(status)
  })
})
