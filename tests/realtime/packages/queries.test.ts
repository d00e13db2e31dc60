import type Server from 'pusher'
import { describe, expect, it } from 'vitest'
import { call } from '../../support/push/api'
import { channelNamed, connect, connectMany, join, target } from '../scene'
import { officialServer } from './official'

const server = officialServer()
const body = async (answer: ReturnType<Server['get']>): Promise<unknown> => (await answer).json()
const get = (path: string, params: object = {}) => body(server.get({ path, params }))
const status = (path: string, params: object = {}) =>
  server.get({ path, params }).then(
    (answer) => answer.status,
    (error: { status: number }) => error.status,
  )

describe('P-43 counts that are asked for with an event', () => {
  it('P-43 are answered for each channel, of what it can count', async () => {
    const [open, presence, empty] = [channelNamed(), channelNamed('presence-'), channelNamed()]
    const [one, other, third] = await connectMany(3)
    for (const socket of [one!, other!, third!]) await join(socket, open)
    for (const socket of [one!, other!]) await join(socket, presence, { user_id: 'ana' })
    const info = 'subscription_count,user_count'
    const answer = await server.trigger([open, presence, empty], 'una', 1, { info })
    expect(await answer.json()).toMatchObject({
      channels: { [open]: { subscription_count: 3 }, [presence]: { user_count: 1 }, [empty]: {} },
    })
    const text = await (await server.trigger(open, 'una', 1, { info: 'user_count' })).text()
    expect(text).not.toContain('user_count')
  })

  it('P-43 are answered in the order of a batch', async () => {
    const [open, presence] = [channelNamed(), channelNamed('presence-')]
    const socket = await connect()
    await join(socket, open)
    await join(socket, presence, { user_id: 'ana' })
    const event = { name: 'una', data: '1' }
    const answer = await server.triggerBatch([
      { ...event, channel: open, info: 'subscription_count' },
      { ...event, channel: open },
      { ...event, channel: presence, info: 'user_count' },
    ])
    expect(await answer.json()).toEqual({ batch: [{ subscription_count: 1 }, {}, { user_count: 1 }] })
  })
})

describe('P-44 questions about channels', () => {
  it('P-44 list those with somebody in them, by prefix, with the count of users if wanted', async () => {
    const prefix = channelNamed('presence-')
    const [one, other, third] = await connectMany(3)
    await join(one!, `${prefix}-a`, { user_id: 'ana' })
    await join(other!, `${prefix}-a`, { user_id: 'ana' })
    await join(third!, `${prefix}-a`, { user_id: 'beto' })
    await join(third!, `${prefix}-b`, { user_id: 'beto' })
    const filter_by_prefix = prefix
    expect(await get('/channels', { filter_by_prefix })).toEqual({
      channels: { [`${prefix}-a`]: {}, [`${prefix}-b`]: {} },
    })
    expect(await get('/channels', { filter_by_prefix, info: 'user_count' })).toEqual({
      channels: { [`${prefix}-a`]: { user_count: 2 }, [`${prefix}-b`]: { user_count: 1 } },
    })
    third!.send('pusher:unsubscribe', { channel: `${prefix}-b` })
    await third!.untilPong()
    expect(await get('/channels', { filter_by_prefix })).toEqual({ channels: { [`${prefix}-a`]: {} } })
  })

  it('P-44 may not ask for users where there can be none', async () => {
    expect(await status('/channels', { info: 'user_count' })).toBe(400)
    expect(await status('/channels', { info: 'user_count', filter_by_prefix: 'private-' })).toBe(400)
    expect(await status(`/channels/${channelNamed()}`, { info: 'user_count' })).toBe(400)
  })

  it('P-44 tell of one channel whether somebody is there', async () => {
    const channel = channelNamed('presence-')
    expect(await get(`/channels/${channel}`)).toEqual({ occupied: false })
    const [one, other] = await connectMany(2)
    await join(one!, channel, { user_id: 'ana' })
    await join(other!, channel, { user_id: 'ana' })
    expect(await get(`/channels/${channel}`)).toEqual({ occupied: true })
    expect(await get(`/channels/${channel}`, { info: 'user_count' })).toEqual({
      occupied: true,
      user_count: 1,
    })
    const open = channelNamed()
    await join(one!, open)
    expect(await get(`/channels/${open}`, { info: 'subscription_count' })).toEqual({
      occupied: true,
      subscription_count: 1,
    })
  })

  it('P-44 list the users of a presence channel, each once, and of no other', async () => {
    const channel = channelNamed('presence-')
    expect(await get(`/channels/${channel}/users`)).toEqual({ users: [] })
    const [one, other, third] = await connectMany(3)
    await join(one!, channel, { user_id: 'ana' })
    await join(other!, channel, { user_id: 'ana' })
    await join(third!, channel, { user_id: 'beto' })
    const { users } = (await get(`/channels/${channel}/users`)) as { users: { id: string }[] }
    expect(users.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([{ id: 'ana' }, { id: 'beto' }])
    expect(await status(`/channels/${channelNamed()}/users`)).toBe(400)
    expect(await status(`/channels/${channelNamed('private-')}/users`)).toBe(400)
  })

  it('P-44 are answered as JSON, with their length', async () => {
    const answer = await call(target, { path: '/channels' })
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(answer.text))
  })

  it('P-44 at an address that does not exist are 404', async () => {
    expect(await status('/nothing')).toBe(404)
    expect(await status(`/channels/${channelNamed()}/nothing`)).toBe(404)
  })
})
