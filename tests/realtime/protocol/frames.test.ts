import { describe, expect, it } from 'vitest'
import { FIN, frame, TEXT, wireOf } from '../../support/push/frame'
import type { PushSocket } from '../../support/push/socket'
import { channelNamed, connect, isRefusal, isYes, join } from '../scene'

const ping = (padding = '') => JSON.stringify({ event: 'pusher:ping', data: {}, padding })

describe('P-31 a frame', () => {
  it('P-31 may come in pieces', async () => {
    const socket = await connect()
    const text = ping('ñandú 🙂')
    // Cut wherever it falls, in the middle of a sign as well.
    const bytes = Buffer.from(text)
    for (let n = 0; n < bytes.length; n += 7) {
      socket.ws.send(bytes.subarray(n, n + 7), { binary: false, fin: n + 7 >= bytes.length })
    }
    expect((await socket.next()).event).toBe('pusher:pong')
  })

  it('P-31 that is binary means nothing', async () => {
    const socket = await connect()
    const channel = channelNamed()
    socket.ws.send(Buffer.from(JSON.stringify({ event: 'pusher:subscribe', data: { channel } })))
    const outcome = await Promise.race([socket.closed(), alive(socket)])
    expect(outcome === 'alive' || outcome.code === 1003).toBe(true)
    expect(socket.texts.join()).not.toContain('subscription_succeeded')
  })

  it('P-31 that is no UTF-8 is closed with 1007', async () => {
    const socket = await connect()
    socket.ws.send(Buffer.from([0x22, 0xff, 0xfe, 0x22]), { binary: false })
    expect((await socket.closed()).code).toBe(1007)
  })

  it('P-31 of more than 64 KB is closed with 1009', async () => {
    const socket = await connect()
    socket.ws.send(ping('x'.repeat(65_536)))
    expect((await socket.closed()).code).toBe(1009)
  })

  it('P-31 of more than 64 KB in pieces, too', async () => {
    const socket = await connect()
    for (let n = 0; n < 20; n += 1) socket.ws.send('x'.repeat(4_096), { fin: false })
    expect((await socket.closed()).code).toBe(1009)
  })

  it.each([
    ['a reserved bit', frame({ first: FIN | 0x40 | TEXT, payload: Buffer.from(ping()) })],
    ['another reserved bit', frame({ first: FIN | 0x10 | TEXT, payload: Buffer.from(ping()) })],
    ['a kind that does not exist', frame({ first: FIN | 0x3 })],
    ['a piece of nothing', frame({ first: FIN | 0x0, payload: Buffer.from('x') })],
    ['a ping in pieces', frame({ first: 0x9 })],
    ['no mask', frame({ first: FIN | TEXT, payload: Buffer.from(ping()), masked: false })],
  ])('P-31 with %s is closed with 1002', async (_, bytes) => {
    const socket = await connect()
    wireOf(socket).write(bytes)
    expect((await socket.closed()).code).toBe(1002)
  })

  it('P-31 goes uncompressed, so that none can be a bomb', async () => {
    const socket = await connect({ options: { perMessageDeflate: true } })
    expect(socket.ws.extensions).toBe('')
  })
})

describe('P-50 a frame that is none of the protocol', () => {
  it.each([
    ['no JSON', '{"event":'],
    ['a text', '"pusher:ping"'],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[{"event":"pusher:ping"}]'],
    ['an object without event', '{"data":{}}'],
    ['an empty one', ''],
    ['a subscription without data', '{"event":"pusher:subscribe"}'],
    ['a subscription to null', '{"event":"pusher:subscribe","data":null}'],
    ['data that are text which is none', '{"event":"pusher:subscribe","data":"{"}'],
    ['a farewell without data', '{"event":"pusher:unsubscribe"}'],
    ['a sign-in without data', '{"event":"pusher:signin"}'],
    ['depth', `{"event":"pusher:subscribe","data":${'['.repeat(3000)}${']'.repeat(3000)}}`],
    ['a prototype', '{"event":"pusher:subscribe","data":{"__proto__":{"channel":"x"}}}'],
  ])('P-50 is answered with an error at most, and the connection goes on: %s', async (_, text) => {
    const socket = await connect()
    socket.ws.send(text)
    const answers = await socket.untilPong()
    expect(answers.filter((answer) => !isRefusal(answer))).toEqual([])
    expect(isYes(await join(socket, channelNamed()))).toBe(true)
  })
})

const alive = async (socket: PushSocket) => {
  await socket.ping()
  return 'alive' as const
}
