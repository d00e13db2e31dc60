import { describe, expect, it } from 'vitest'
import { trigger } from '../../support/push/api'
import { channelAuth } from '../../support/push/sign'
import {
  ask,
  channelNamed,
  connect,
  connectMany,
  dataOf,
  isRefusal,
  isYes,
  join,
  subscribe,
  target,
} from '../scene'

const ana = { user_id: 'ana', user_info: { name: 'Ana' } }
const beto = { user_id: 'beto', user_info: { name: 'Beto', tags: ['á', '🙂'] } }

describe('P-10 who enters a presence channel', () => {
  it('P-10 is told who is there, each once, in one frame whose data are text', async () => {
    const channel = channelNamed('presence-')
    const [one, again, other] = await connectMany(3)
    await join(one!, channel, ana)
    await join(again!, channel, ana)
    const answer = await join(other!, channel, beto)
    expect(answer).toMatchObject({ event: 'pusher_internal:subscription_succeeded', channel })
    const { presence } = JSON.parse(answer.data as string) as { presence: Snapshot }
    expect({ ...presence, ids: presence.ids.toSorted() }).toEqual({
      count: 2,
      ids: ['ana', 'beto'],
      hash: { ana: ana.user_info, beto: beto.user_info },
    })
  })

  it('P-10 needs data that are signed, and an id in them', async () => {
    const channel = channelNamed('presence-')
    const socket = await connect()
    expect(isRefusal(await subscribe(socket, channel))).toBe(true)
    for (const channel_data of [
      '',
      'no es JSON',
      '[]',
      'null',
      '7',
      '{}',
      '{"user_id":null}',
      '{"user_id":""}',
    ]) {
      const auth = channelAuth(target, socket.socketId, channel, channel_data)
      expect(isRefusal(await ask(socket, { channel, auth, channel_data })), channel_data).toBe(true)
    }
    const auth = channelAuth(target, socket.socketId, channel, JSON.stringify(ana))
    expect(isRefusal(await ask(socket, { channel, auth, channel_data: JSON.stringify(beto) }))).toBe(true)
    expect(await socket.untilPong()).toEqual([])
  })

  it('P-10 needs no more than the id', async () => {
    const channel = channelNamed('presence-')
    const answer = await join(await connect(), channel, { user_id: 'solo' })
    const { presence } = dataOf(answer) as { presence: Snapshot }
    expect({ count: presence.count, ids: presence.ids }).toEqual({ count: 1, ids: ['solo'] })
  })
})

describe('P-11 somebody with two tabs', () => {
  it('P-11 is added once and removed once, with the last tab', async () => {
    const channel = channelNamed('presence-')
    const [watcher, one, other] = await connectMany(3)
    await join(watcher!, channel, beto)
    await join(one!, channel, ana)
    await join(other!, channel, ana)
    one!.ws.close()
    await one!.closed()
    await trigger(target, channel, 'a medias', '1')
    const heard = await watcher!.upTo('a medias')
    expect(heard.map((frame) => [frame.event, frame.channel, dataOf(frame)])).toEqual([
      ['pusher_internal:member_added', channel, ana],
    ])
    other!.send('pusher:unsubscribe', { channel })
    const left = await watcher!.next()
    expect([left.event, left.channel, dataOf(left)]).toEqual([
      'pusher_internal:member_removed',
      channel,
      { user_id: 'ana' },
    ])
  })

  it('P-11 is not told of themselves, nor again of who was there', async () => {
    const channel = channelNamed('presence-')
    const [one, other] = await connectMany(2)
    await join(one!, channel, ana)
    await join(other!, channel, ana)
    await subscribe(other!, channel, ana)
    await trigger(target, channel, 'fin', '1')
    const heard = [...(await one!.upTo('fin')), ...(await other!.upTo('fin'))]
    expect(heard.filter(({ event }) => event.includes('member_'))).toEqual([])
  })

  it('P-11 keeps the kind of their id: a number stays a number', async () => {
    const channel = channelNamed('presence-')
    const [watcher, socket] = await connectMany(2)
    await join(watcher!, channel, ana)
    await join(socket!, channel, { user_id: 10, user_info: {} })
    expect(dataOf(await watcher!.next())).toMatchObject({ user_id: 10 })
    socket!.ws.close()
    expect(dataOf(await watcher!.next())).toEqual({ user_id: 10 })
  })
})

describe('P-28 a hundred members', () => {
  it('P-28 fit; the next one is told no, and the hundred stay', { timeout: 30_000 }, async () => {
    const channel = channelNamed('presence-')
    const sockets = await connectMany(101)
    for (const [n, socket] of sockets.slice(0, 100).entries()) {
      await join(socket, channel, { user_id: `u${n}`, user_info: {} })
    }
    const late = sockets[100]!
    expect(isRefusal(await subscribe(late, channel, ana))).toBe(true)
    // Someone who is there already takes up no more room.
    const again = await join(late, channel, { user_id: 'u0', user_info: {} })
    expect((dataOf(again) as { presence: Snapshot }).presence.count).toBe(100)
    await trigger(target, channel, 'fin', '1')
    for (const socket of sockets) await socket.named('fin', channel)
    expect(sockets[0]!.texts.join()).not.toContain('"ana"')
  })
})

describe('P-29 what is told of a member', () => {
  const info = (bytes: number) => ({ n: 'x'.repeat(bytes - '{"n":""}'.length) })

  it('P-29 has 1,024 bytes at most', async () => {
    const socket = await connect()
    const channel = channelNamed('presence-')
    const more = { user_id: 'ana', user_info: info(1025) }
    expect(isRefusal(await subscribe(socket, channel, more))).toBe(true)
    const bytes = { user_id: 'ana', user_info: { n: 'é'.repeat(512) } }
    expect(isRefusal(await subscribe(socket, channel, bytes))).toBe(true)
    expect(isYes(await subscribe(socket, channel, { user_id: 'ana', user_info: info(1024) }))).toBe(true)
  })

  it('P-29 is told with an id of 128 signs at most', async () => {
    const socket = await connect()
    const channel = channelNamed('presence-')
    expect(isRefusal(await subscribe(socket, channel, { user_id: 'x'.repeat(129) }))).toBe(true)
    expect(isYes(await subscribe(socket, channel, { user_id: 'x'.repeat(128) }))).toBe(true)
  })
})

interface Snapshot {
  count: number
  ids: unknown[]
  hash: Record<string, unknown>
}
