import { describe, expect, it } from 'vitest'
import { trigger } from '../../support/push/api'
import { channelAuth, hmac } from '../../support/push/sign'
import type { PushSocket } from '../../support/push/socket'
import { ask, channelNamed, connect, isRefusal, isYes, join, target } from '../scene'

const { key } = target

describe('P-7 a private channel', () => {
  it('P-7 opens to a good signature', async () => {
    const socket = await connect()
    const channel = channelNamed('private-')
    const auth = channelAuth(target, socket.socketId, channel)
    expect(await ask(socket, { channel, auth })).toEqual({
      event: 'pusher_internal:subscription_succeeded',
      channel,
      data: '{}',
    })
    await trigger(target, channel, 'secreto', '1')
    expect(await socket.next()).toEqual({ event: 'secreto', channel, data: '1' })
  })

  const bad: Record<string, (socket: PushSocket, channel: string) => unknown> = {
    'no signature': () => undefined,
    'an empty one': () => '',
    null: () => null,
    'a list': (socket, channel) => [channelAuth(target, socket.socketId, channel)],
    'a number': () => 7,
    'another secret': (socket, channel) => channelAuth({ key, secret: 'otro' }, socket.socketId, channel),
    'another key': (socket, channel) => channelAuth({ ...target, key: 'otra' }, socket.socketId, channel),
    'another socket': (_, channel) => channelAuth(target, '1.1', channel),
    'another channel': (socket, channel) => channelAuth(target, socket.socketId, `${channel}x`),
    'another kind of channel': (socket, channel) =>
      channelAuth(target, socket.socketId, channel.replace('private-', 'presence-')),
    'upper case': (socket, channel) => signed(socket, channel).toUpperCase(),
    'one digit less': (socket, channel) => `${key}:${signed(socket, channel).slice(0, -1)}`,
    'one digit more': (socket, channel) => `${key}:${signed(socket, channel)}0`,
    'half of it': (socket, channel) => `${key}:${signed(socket, channel).slice(0, 32)}`,
    'no key': (socket, channel) => signed(socket, channel),
    'only the key': () => `${key}:`,
    'letters beyond ASCII': () => `${key}:${'é'.repeat(64)}`,
  }
  it.each(Object.entries(bad))('P-7 stays shut to %s, and the connection goes on', async (_, authOf) => {
    const socket = await connect()
    const channel = channelNamed('private-')
    await expectRefused(socket, channel, { auth: authOf(socket, channel) })
  })

  it('P-7 in capital letters the name is another, open one', async () => {
    const socket = await connect()
    const channel = channelNamed('Private-')
    await join(socket, channel)
    await trigger(target, channel.replace('Private-', 'private-'), 'secreto', '1')
    await trigger(target, channel, 'fin', '1')
    expect(await socket.upTo('fin')).toEqual([])
  })
})

it('P-8 what was signed for one socket opens nothing to another', async () => {
  const [one, other] = [await connect(), await connect()]
  const channel = channelNamed('private-')
  const auth = channelAuth(target, one.socketId, channel)
  expect(isYes(await ask(one, { channel, auth }))).toBe(true)
  await expectRefused(other, channel, { auth })
})

describe('P-9 data sent along with a private channel', () => {
  it('P-9 are part of what is signed', async () => {
    const socket = await connect()
    const channel = channelNamed('private-')
    const channel_data = '{"user_id":"7"}'
    const auth = channelAuth(target, socket.socketId, channel, channel_data)
    expect(isYes(await ask(socket, { channel, auth, channel_data }))).toBe(true)
  })

  it('P-9 are refused when they are not', async () => {
    const socket = await connect()
    const channel = channelNamed('private-')
    const without = channelAuth(target, socket.socketId, channel)
    await expectRefused(socket, channel, { auth: without, channel_data: '{"user_id":"7"}' })
    const other = channelAuth(target, socket.socketId, channel, '{"user_id":"7"}')
    await expectRefused(socket, channel, { auth: other, channel_data: '{"user_id":"8"}' })
    await expectRefused(socket, channel, { auth: other })
  })
})

const signed = (socket: PushSocket, channel: string) => hmac(target.secret, `${socket.socketId}:${channel}`)

/** Told no, still connected, and deaf to the channel. */
async function expectRefused(socket: PushSocket, channel: string, more: Record<string, unknown>) {
  expect(isRefusal(await ask(socket, { channel, ...more }))).toBe(true)
  const open = channelNamed()
  await join(socket, open)
  await trigger(target, channel, 'secreto', '1')
  await trigger(target, open, 'fin', '1')
  expect(await socket.upTo('fin')).toEqual([])
}
