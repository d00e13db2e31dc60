import { describe, expect, it } from 'vitest'
import { call, trigger } from '../../support/push/api'
import { channelNamed, connect, join, target } from '../scene'

const post = (body: unknown) => call(target, { path: '/events', body })
const batch = (events: unknown) => call(target, { path: '/batch_events', body: { batch: events } })
const event = (channel: string, data = '1') => ({ name: 'una', channel, data })

describe('P-18 the data of an event', () => {
  it('P-18 have 10,240 bytes at most: one more is 413', async () => {
    const socket = await connect()
    const channel = channelNamed()
    await join(socket, channel)
    const most = 'x'.repeat(10_240)
    expect((await post(event(channel, `${most}x`))).status).toBe(413)
    expect((await post(event(channel, most))).status).toBe(200)
    expect(await socket.next()).toMatchObject({ data: most })
  })

  it('P-18 are counted in bytes, not in signs, in a batch as well', async () => {
    const channel = channelNamed()
    expect((await post(event(channel, 'é'.repeat(5_120)))).status).toBe(200)
    expect((await post(event(channel, 'é'.repeat(5_121)))).status).toBe(413)
    expect((await batch([event(channel, 'é'.repeat(5_120))])).status).toBe(200)
    expect((await batch([event(channel), event(channel, 'é'.repeat(5_121))])).status).toBe(413)
  })
})

describe('P-19 the channels of an event', () => {
  it('P-19 are 100 at most, and each is served', async () => {
    const socket = await connect()
    const channels = Array.from({ length: 100 }, () => channelNamed())
    for (const channel of channels) await join(socket, channel)
    expect(await trigger(target, channels, 'una', '1')).toEqual({})
    await trigger(target, channels[0]!, 'fin', '1')
    const heard = await socket.upTo('fin')
    expect(heard.map(({ channel }) => channel).toSorted()).toEqual(channels.toSorted())
  })

  it('P-19 as many as 101 are 400, and none is served', async () => {
    const socket = await connect()
    const channels = Array.from({ length: 101 }, () => channelNamed())
    await join(socket, channels[0]!)
    expect((await post({ name: 'una', channels, data: '1' })).status).toBe(400)
    await trigger(target, channels[0]!, 'fin', '1')
    expect(await socket.upTo('fin')).toEqual([])
  })

  it('P-19 one that is named twice is served once', async () => {
    const socket = await connect()
    const channel = channelNamed()
    await join(socket, channel)
    await trigger(target, [channel, channel], 'una', '1')
    await trigger(target, channel, 'fin', '1')
    expect(await socket.upTo('fin')).toHaveLength(1)
  })
})

describe('P-20 a batch', () => {
  it('P-20 has ten events at most', async () => {
    const channel = channelNamed()
    const events = Array.from({ length: 11 }, () => event(channel))
    expect((await batch(events)).status).toBe(400)
    const answer = await batch(events.slice(1))
    expect([answer.status, answer.body]).toEqual([200, {}])
  })

  it('P-20 is taken whole or not at all', async () => {
    const socket = await connect()
    const channel = channelNamed()
    await join(socket, channel)
    for (const bad of [
      { name: 'sin canal', data: '1' },
      { ...event('mal canal'), channel: 'no vale' },
      { channel, data: 'sin nombre' },
      { channel, name: 'sin datos' },
      { ...event(channel), socket_id: 'x' },
      'nada',
      null,
    ]) {
      const answer = await batch([event(channel), bad])
      expect(answer.status, JSON.stringify(bad)).toBe(400)
    }
    await trigger(target, channel, 'fin', '1')
    expect(await socket.upTo('fin')).toEqual([])
  })
})

describe('P-57 what is no event', () => {
  const channel = channelNamed()
  const bodies: Record<string, unknown> = {
    'no JSON': '{"name":',
    'a list': [],
    'a text': '"hola"',
    null: 'null',
    'no name': { channel, data: '1' },
    'a name that is a number': { name: 7, channel, data: '1' },
    'a name of 201 signs': { name: 'x'.repeat(201), channel, data: '1' },
    'no data': { name: 'una', channel },
    'no channel': { name: 'una', data: '1' },
    'an empty list of channels': { name: 'una', data: '1', channels: [] },
    'a channel that is a number': { name: 'una', data: '1', channels: [7] },
    'a name that is none of a channel': { name: 'una', data: '1', channels: [channel, 'no vale'] },
    'no batch at all': { events: [] },
  }
  it.each(Object.entries(bodies))('P-57 is 400: %s', async (_, body) => {
    expect((await post(body)).status).toBe(400)
  })

  it.each([{}, { batch: {} }, { batch: null }, { batch: 'x' }])(
    'P-57 is 400 as a batch: %j',
    async (body) => {
      expect((await call(target, { path: '/batch_events', body })).status).toBe(400)
    },
  )
})
