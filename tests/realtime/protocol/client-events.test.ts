import { describe, expect, it } from 'vitest'
import { trigger } from '../../support/push/api'
import { channelAuth, userAuth } from '../../support/push/sign'
import type { PushSocket } from '../../support/push/socket'
import { ask, channelNamed, connect, connectMany, dataOf, isRefusal, join, target } from '../scene'

/** Two who are in one channel. */
async function pair(prefix: string): Promise<{ channel: string; sender: PushSocket; other: PushSocket }> {
  const channel = channelNamed(prefix)
  const [sender, other] = await connectMany(2)
  const member = (user_id: string) => (prefix.startsWith('presence') ? { user_id, user_info: {} } : undefined)
  await join(other!, channel, member('beto'))
  await join(sender!, channel, member('ana'))
  if (prefix.startsWith('presence')) await other!.named('pusher_internal:member_added')
  return { channel, sender: sender!, other: other! }
}

/** What one hears of what the other sends; a posted event tells that it is over. */
async function heardBy(socket: PushSocket, channel: string) {
  await trigger(target, channel, 'fin', '1')
  return socket.upTo('fin')
}

/** The server has read everything that was sent. */
const read = (socket: PushSocket) => socket.untilPong()

describe('P-26 an event of a client', () => {
  it('P-26 reaches the others of a private channel, not its sender', async () => {
    const { channel, sender, other } = await pair('private-')
    sender.send('client-escribe', { quien: 'ana' }, channel)
    expect(await read(sender)).toEqual([])
    const [frame, ...more] = await heardBy(other, channel)
    expect([frame!.event, frame!.channel, dataOf(frame!)]).toEqual([
      'client-escribe',
      channel,
      { quien: 'ana' },
    ])
    expect([more, 'user_id' in frame!]).toEqual([[], false])
    expect(await sender.upTo('fin')).toEqual([])
  })

  it('P-26 tells in a presence channel who sent it, whatever it claims itself', async () => {
    const { channel, sender, other } = await pair('presence-')
    sender.ws.send(JSON.stringify({ event: 'client-escribe', channel, data: '1', user_id: 'eva' }))
    await read(sender)
    const [frame] = await heardBy(other, channel)
    expect(frame).toMatchObject({ event: 'client-escribe', user_id: 'ana' })
  })

  it('P-26 carries text as it is', async () => {
    const { channel, sender, other } = await pair('private-')
    sender.send('client-texto', 'a\u2028 🙂 "', channel)
    await read(sender)
    const [frame] = await heardBy(other, channel)
    expect(frame!.data).toBe('a\u2028 🙂 "')
  })

  it('P-26 must be named so', async () => {
    const { channel, sender, other } = await pair('private-')
    for (const name of ['escribe', 'Client-escribe', 'client', 'client_escribe', ' client-escribe']) {
      sender.send(name, {}, channel)
    }
    await read(sender)
    expect(await heardBy(other, channel)).toEqual([])
    expect(sender.isOpen).toBe(true)
  })

  it('P-26 does not exist in a public channel', async () => {
    const { channel, sender, other } = await pair('')
    sender.send('client-escribe', {}, channel)
    await read(sender)
    expect(await heardBy(other, channel)).toEqual([])
  })

  it('P-26 must come from somebody in the channel', async () => {
    const { channel, sender, other } = await pair('private-')
    const stranger = await connect()
    stranger.send('client-escribe', {}, channel)
    await read(stranger)
    sender.send('pusher:unsubscribe', { channel })
    sender.send('client-escribe', {}, channel)
    await read(sender)
    expect(await heardBy(other, channel)).toEqual([])
  })
})

it('P-27 after ten events in a second a client is told 4301, and stays connected', async () => {
  const { channel, sender, other } = await pair('private-')
  for (let n = 1; n <= 20; n += 1) sender.send('client-n', n, channel)
  const refused = await read(sender)
  const heard = await heardBy(other, channel)
  expect(heard.slice(0, 10).map(dataOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(refused.length).toBeGreaterThan(0)
  expect(heard.length + refused.length).toBe(20)
  for (const frame of refused) expect(frame).toMatchObject({ event: 'pusher:error', data: { code: 4301 } })
  expect(sender.isOpen).toBe(true)
})

describe('P-51 what only the server may say', () => {
  const names = [
    ...[
      'pusher_internal:member_added',
      'pusher_internal:member_removed',
      'pusher_internal:subscription_succeeded',
    ],
    ...[
      'pusher:error',
      'pusher:subscription_error',
      'pusher:nadie',
      'pusher_internal:',
      '',
      '__proto__',
      'noticia',
    ],
  ]
  it('P-51 no client can say to another', async () => {
    const { channel, sender, other } = await pair('private-')
    for (const name of names) sender.send(name, { user_id: 'eva' }, channel)
    for (const event of [7, null, ['client-x'], { a: 1 }, undefined]) {
      sender.ws.send(JSON.stringify({ event, channel, data: {} }))
    }
    await read(sender)
    expect(await heardBy(other, channel)).toEqual([])
    expect(sender.isOpen).toBe(true)
  })
})

describe('P-52 the channel from server to user', () => {
  it('P-52 is refused to who has not signed in, signed or not', async () => {
    const socket = await connect()
    const channel = '#server-to-user-1'
    expect(isRefusal(await ask(socket, { channel }))).toBe(true)
    const auth = channelAuth(target, socket.socketId, channel)
    expect(isRefusal(await ask(socket, { channel, auth }))).toBe(true)
  })

  it('P-52 is refused to who signed in as somebody else', async () => {
    const socket = await connect()
    const user_data = JSON.stringify({ id: channelNamed() })
    socket.send('pusher:signin', { auth: userAuth(target, socket.socketId, user_data), user_data })
    await socket.named('pusher:signin_success')
    expect(isRefusal(await ask(socket, { channel: '#server-to-user-1' }))).toBe(true)
  })
})
