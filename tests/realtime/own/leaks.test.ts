import { describe, expect, it } from 'vitest'
import { call } from '../../support/push/api'
import { heapOf, OPEN_TO_INSPECTION } from '../../support/push/memory'
import { channelAuth } from '../../support/push/sign'
import { open, type PushSocket } from '../../support/push/socket'
import { channelNamed, connect, isRefusal, isYes, join, subscribe } from '../scene'
import { alone } from './alone'

const held = alone(OPEN_TO_INSPECTION)
const to = () => held.server.target
const occupied = async () => (await call(to(), { path: '/channels' })).body

const AT_ONCE = 500

describe('P-34 coming and going', { timeout: 60_000 }, () => {
  it('P-34 to ten thousand channels leaves nothing behind', async () => {
    const socket = await connect({ to: to() })
    // The names are long, so that a map that keeps them is seen.
    const round = async (name: string, times: number) => {
      for (let n = 0; n < times; n += AT_ONCE) await comeAndGo(socket, `${name}-${n}-${'x'.repeat(110)}`)
    }
    await round('presence-calienta', 1_000)
    const before = await heapOf(held.server)
    await round('presence-sala', 10_000)
    expect(await occupied()).toEqual({ channels: {} })
    expect((await heapOf(held.server)) - before).toBeLessThan(1)
  })

  it('P-34 by a thousand connections neither', async () => {
    await connections(100)
    const before = await heapOf(held.server)
    await connections(1_000)
    expect((await heapOf(held.server)) - before).toBeLessThan(1)
    const last = await connect({ to: to() })
    await join(last, 'la-ultima', undefined, to())
    expect(await occupied()).toEqual({ channels: { 'la-ultima': {} } })
  })
})

it('P-53 a connection has 2,000 channels at most, and may give one up for another', async () => {
  const socket = await connect({ to: to() })
  const names = Array.from({ length: 2_000 }, (_, n) => `muchas-${n}`)
  for (const channel of names) socket.send('pusher:subscribe', { channel })
  const answers = await socket.untilPong()
  expect(answers.filter((answer) => isYes(answer))).toHaveLength(2_000)
  expect(isRefusal(await subscribe(socket, 'una-mas', undefined, to()))).toBe(true)
  expect(isYes(await subscribe(socket, names[0]!, undefined, to()))).toBe(true)
  socket.send('pusher:unsubscribe', { channel: names[0] })
  expect(isYes(await subscribe(socket, 'una-mas', undefined, to()))).toBe(true)
  expect(await socket.untilPong()).toEqual([])
})

async function comeAndGo(socket: PushSocket, name: string): Promise<void> {
  const member = '{"user_id":"ana"}'
  for (let n = 0; n < AT_ONCE; n += 1) {
    const channel = `${name}${n}`
    const auth = channelAuth(to(), socket.socketId, channel, member)
    socket.send('pusher:subscribe', { channel, auth, channel_data: member })
    socket.send('pusher:unsubscribe', { channel })
  }
  const answers = await socket.untilPong()
  expect(answers.filter((answer) => isYes(answer))).toHaveLength(AT_ONCE)
}

/** Fifty at a time: each comes, enters a channel, and is gone without a word. */
async function connections(count: number): Promise<void> {
  for (let n = 0; n < count; n += 50) {
    const sockets = await Promise.all(Array.from({ length: 50 }, () => open(to())))
    for (const socket of sockets) await join(socket, channelNamed('presence-'), { user_id: 'ana' }, to())
    for (const socket of sockets) socket.ws.terminate()
    await Promise.all(sockets.map((socket) => socket.closed()))
  }
}
