import { describe, expect, it } from 'vitest'
import { trigger } from '../../support/push/api'
import { ask, channelNamed, connect, isRefusal, join, target } from '../scene'

describe('P-6 a public channel', () => {
  it('P-6 is open to whoever asks, and says so in the one frame', async () => {
    const socket = await connect()
    const channel = channelNamed()
    await ask(socket, { channel })
    expect(socket.texts.slice(1).map((text) => JSON.parse(text) as unknown)).toEqual([
      { event: 'pusher_internal:subscription_succeeded', channel, data: '{}' },
    ])
  })

  it('P-6 its events come with name, channel and data as they were posted', async () => {
    const socket = await connect()
    const channel = channelNamed()
    await join(socket, channel)
    expect(await trigger(target, channel, 'noticia', '{"some":"data"}')).toEqual({})
    expect(await socket.next()).toEqual({ event: 'noticia', channel, data: '{"some":"data"}' })
  })

  it('P-6 takes channels of all lengths and signs that are allowed', async () => {
    const socket = await connect()
    for (const channel of [channelNamed('A-Za_z0=9@,.;'), channelNamed('x'.repeat(140)), 'x'.repeat(164)]) {
      await join(socket, channel)
    }
  })
})

it('P-13 who subscribes twice hears once', async () => {
  const socket = await connect()
  const channel = channelNamed()
  await join(socket, channel)
  socket.send('pusher:subscribe', { channel })
  await socket.untilPong()
  await trigger(target, channel, 'una', '1')
  await trigger(target, channel, 'fin', '2')
  const heard = await socket.upTo('fin')
  expect(heard.map(({ event }) => event)).toEqual(['una'])
})

describe('P-14 who unsubscribes', () => {
  it('P-14 hears nothing more of that channel, and all of the others', async () => {
    const socket = await connect()
    const [left, kept] = [channelNamed(), channelNamed()]
    await join(socket, left)
    await join(socket, kept)
    socket.send('pusher:unsubscribe', { channel: left })
    expect(await socket.untilPong()).toEqual([])
    await trigger(target, [left, kept], 'noticia', '1')
    await trigger(target, kept, 'fin', '2')
    const heard = await socket.upTo('fin')
    expect(heard.map(({ channel }) => channel)).toEqual([kept])
  })

  it('P-14 may do so twice, or without having subscribed, and come back', async () => {
    const socket = await connect()
    const channel = channelNamed()
    socket.send('pusher:unsubscribe', { channel })
    await join(socket, channel)
    socket.send('pusher:unsubscribe', { channel })
    socket.send('pusher:unsubscribe', { channel })
    expect(await socket.untilPong()).toEqual([])
    await join(socket, channel)
    await trigger(target, channel, 'de vuelta', '1')
    expect(await socket.next()).toMatchObject({ event: 'de vuelta', channel })
  })
})

describe('P-30 what is no name of a channel', () => {
  const names = {
    'with a space': 'una sala',
    'with a slash': 'a/b',
    'with a colon': 'a:b',
    'with an accent': 'salón',
    'with a line': 'a\nb',
    'with a hash': '#sala',
    'with NUL': 'a\0b',
    empty: '',
    'too long': 'x'.repeat(201),
  }
  it.each(Object.entries(names))('P-30 one %s is refused, and the connection goes on', async (_, channel) => {
    const socket = await connect()
    socket.send('pusher:subscribe', { channel })
    expect(isRefusal(await socket.next())).toBe(true)
    expect(await socket.untilPong()).toEqual([])
  })

  it('P-30 a list, a number, null or nothing neither', async () => {
    const socket = await connect()
    for (const channel of [['a'], 7, null, undefined, { channel: 'a' }]) {
      socket.send('pusher:subscribe', { channel })
      expect(isRefusal(await socket.next()), JSON.stringify(channel)).toBe(true)
    }
    expect(await socket.untilPong()).toEqual([])
  })
})
