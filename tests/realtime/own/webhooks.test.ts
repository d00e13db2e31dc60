import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trigger } from '../../support/push/api'
import { type PushServer, startPushServer } from '../../support/push/server'
import { hmac } from '../../support/push/sign'
import { officialServer } from '../packages/official'
import { channelNamed, connect, join } from '../scene'
import { type Receiver, receiver } from './receiver'

let application: Receiver
let server: PushServer

beforeAll(async () => {
  application = await receiver()
  const names = 'channel_occupied,channel_vacated,member_added,member_removed,client_event,cache_miss'
  server = await startPushServer({ PUSH_WEBHOOK_URL: application.url, PUSH_WEBHOOK_EVENTS: names })
})
afterAll(async () => {
  await server.stop()
  application.stop()
})

const enter = async (channel: string, member?: unknown) => {
  const socket = await connect({ to: server.target })
  await join(socket, channel, member, server.target)
  return socket
}
const of = (channel: string) => application.events().filter((event) => event['channel'] === channel)
const about = (channel: string, name: string) =>
  application.until((event) => event['channel'] === channel && event['name'] === name)

describe('P-45 webhooks', { timeout: 60_000 }, () => {
  it('P-45 tell that a channel has its first listener and lost its last', async () => {
    const channel = channelNamed('private-')
    const [one, other] = [await enter(channel), await enter(channel)]
    await about(channel, 'channel_occupied')
    one.ws.close()
    await one.closed()
    other.ws.close()
    await about(channel, 'channel_vacated')
    expect(of(channel)).toEqual([
      { name: 'channel_occupied', channel },
      { name: 'channel_vacated', channel },
    ])
  })

  it('P-45 are signed, and the official package believes them as they came only', async () => {
    const channel = channelNamed()
    await enter(channel)
    await about(channel, 'channel_occupied')
    const { headers, body } = application.deliveries.at(-1)!
    expect(headers['content-type']).toBe('application/json')
    expect(headers['x-pusher-key']).toBe(server.target.key)
    expect(headers['x-pusher-signature']).toBe(hmac(server.target.secret, body))
    const official = officialServer(server.target)
    const webhook = official.webhook({ headers, rawBody: body })
    expect([webhook.isValid(), webhook.getEvents()]).toEqual([true, application.deliveries.at(-1)!.events])
    expect(Math.abs(webhook.getTime().getTime() - Date.now())).toBeLessThan(60_000)
    expect(official.webhook({ headers, rawBody: `${body} ` }).isValid()).toBe(false)
  })

  it('P-45 tell who came and went in a presence channel, each person once', async () => {
    const channel = channelNamed('presence-')
    const [one, other] = [await enter(channel, { user_id: 'ana' }), await enter(channel, { user_id: 'ana' })]
    await about(channel, 'member_added')
    one.ws.close()
    await one.closed()
    other.send('pusher:unsubscribe', { channel })
    await about(channel, 'channel_vacated')
    await about(channel, 'member_removed')
    const told = of(channel).filter(({ name }) => String(name).startsWith('member_'))
    expect(told).toEqual([
      { name: 'member_added', channel, user_id: 'ana' },
      { name: 'member_removed', channel, user_id: 'ana' },
    ])
  })

  it('P-45 tell of clients’ events, with who sent them', async () => {
    const channel = channelNamed('presence-')
    const socket = await enter(channel, { user_id: 'ana' })
    socket.send('client-escribe', 'ñ', channel)
    await about(channel, 'client_event')
    expect(of(channel).at(-1)).toEqual({
      ...{ name: 'client_event', channel, event: 'client-escribe', data: 'ñ' },
      ...{ socket_id: socket.socketId, user_id: 'ana' },
    })
  })

  it('P-45 tell of a cache that was found empty', async () => {
    const channel = channelNamed('cache-')
    await enter(channel)
    await about(channel, 'cache_miss')
    expect(of(channel)).toContainEqual({ name: 'cache_miss', channel })
  })

  it('P-45 tell of a reload in its order, if at all: the last word is that somebody is there', async () => {
    const channel = channelNamed('private-')
    const one = await enter(channel)
    one.ws.close()
    await one.closed()
    const back = await enter(channel)
    back.send('client-una', '1', channel)
    await about(channel, 'client_event')
    const names = of(channel).map(({ name }) => name)
    const [first, ...rest] = names.slice(0, -1)
    expect(first).toBe('channel_occupied')
    expect([[], ['channel_vacated', 'channel_occupied']]).toContainEqual(rest)
    const times = application.deliveries.map(({ body }) => (JSON.parse(body) as { time_ms: number }).time_ms)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
  })

  it('P-45 are sent again when they were not taken, and none is lost', async () => {
    const [before, channel] = [channelNamed(), channelNamed()]
    application.refuse(2)
    await enter(channel)
    await about(channel, 'channel_occupied')
    expect(application.refused()).toBe(2)
    await enter(before)
    await about(before, 'channel_occupied')
    expect(of(channel)).toHaveLength(1)
  })

  it('P-45 hold nothing up: events go on while the application does not answer', async () => {
    const channel = channelNamed()
    application.refuse(1)
    const socket = await enter(channel)
    await trigger(server.target, channel, 'una', '1')
    expect((await socket.next()).event).toBe('una')
  })
})
