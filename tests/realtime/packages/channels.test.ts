import type { PresenceChannel } from 'pusher-js'
import { describe, expect, it } from 'vitest'
import { channelNamed } from '../scene'
import { heard, inState, next, officialClient, officialServer, subscribed } from './official'

const server = officialServer()

describe('P-36 with the official packages, a public channel', () => {
  it('P-36 connects, subscribes, hears and leaves', async () => {
    const client = officialClient()
    const states: string[] = [client.connection.state]
    client.connection.bind('state_change', ({ current }: { current: string }) => states.push(current))
    const [name, after] = [channelNamed(), channelNamed()]
    const channel = await subscribed(client, name)
    expect(states).toEqual(['connecting', 'connected'])
    expect(client.connection.socket_id).toMatch(/^\d+\.\d+$/)

    const first = next(channel, 'noticia')
    const answer = await server.trigger(name, 'noticia', { texto: 'hola 🙂', n: [1, null] })
    expect([answer.status, await answer.json()]).toEqual([200, {}])
    expect(await first).toEqual({ texto: 'hola 🙂', n: [1, null] })

    client.unsubscribe(name)
    const end = heard(await subscribed(client, after))
    const late = heard(channel)
    await server.trigger([name, after], 'tarde', {})
    await server.trigger(after, 'fin', {})
    expect(await end).toEqual([['tarde', {}]])
    channel.emit('fin')
    expect(await late).toEqual([])
  })

  it('P-36 leaves out the socket that is named', async () => {
    const [one, other] = [officialClient(), officialClient()]
    const name = channelNamed()
    const [hers, his] = [heard(await subscribed(one, name)), heard(await subscribed(other, name))]
    await server.trigger(name, 'una', 1, { socket_id: one.connection.socket_id })
    await server.trigger(name, 'fin', 1)
    expect([await hers, await his]).toEqual([[], [['una', 1]]])
  })

  it('P-36 hears from many channels by one connection', async () => {
    const client = officialClient()
    const names = Array.from({ length: 30 }, () => channelNamed())
    const channels = await Promise.all(names.map((name) => subscribed(client, name)))
    const data = channels.map((channel) => next(channel, 'una'))
    await server.trigger(names, 'una', 'todos')
    expect(await Promise.all(data)).toEqual(names.map(() => 'todos'))
  })
})

describe('P-37 with the official packages, a private channel', () => {
  it('P-37 opens to whom the application lets in', async () => {
    const name = channelNamed('private-')
    const channel = await subscribed(officialClient(), name)
    const data = next(channel, 'una')
    await server.trigger(name, 'una', { a: 1 })
    expect(await data).toEqual({ a: 1 })
  })

  it('P-37 stays shut to a wrong signature, and the client learns it from the server', async () => {
    const client = officialClient({
      options: { channelAuthorization: { customHandler: (_, done) => done(null, { auth: 'no:no' }) } },
    })
    const name = channelNamed('private-')
    const channel = client.subscribe(name)
    const told = Promise.race([next(channel, 'pusher:subscription_error'), next(client.connection, 'error')])
    expect(await told).toBeTruthy()
    expect([channel.subscribed, client.connection.state]).toEqual([false, 'connected'])
  })

  it('P-37 is not even asked for when the application says no', async () => {
    const client = officialClient({ allowed: false })
    const channel = client.subscribe(channelNamed('private-'))
    expect(await next(channel, 'pusher:subscription_error')).toMatchObject({ type: 'AuthError' })
  })
})

describe('P-38 with the official packages, a presence channel', () => {
  const person = (user_id: string) => ({ member: { user_id, user_info: { nombre: user_id } } })

  it('P-38 knows oneself, the others, who comes and who goes', async () => {
    const name = channelNamed('presence-')
    const hers = await subscribed<PresenceChannel>(officialClient(person('ana')), name)
    expect([hers.members.count, hers.members.me]).toEqual([1, { id: 'ana', info: { nombre: 'ana' } }])

    const added = next<{ id: string }>(hers, 'pusher:member_added')
    const beto = officialClient(person('beto'))
    const his = await subscribed<PresenceChannel>(beto, name)
    expect(await added).toEqual({ id: 'beto', info: { nombre: 'beto' } })
    expect([hers.members.count, his.members.count]).toEqual([2, 2])
    expect([his.members.get('ana'), his.members.me]).toMatchObject([{ id: 'ana' }, { id: 'beto' }])

    const removed = next<{ id: string }>(hers, 'pusher:member_removed')
    beto.disconnect()
    expect(await removed).toMatchObject({ id: 'beto' })
    expect(hers.members.count).toBe(1)
  })

  it('P-38 counts two tabs of one person as one', async () => {
    const name = channelNamed('presence-')
    const hers = await subscribed<PresenceChannel>(officialClient(person('ana')), name)
    const [tab, other] = [officialClient(person('beto')), officialClient(person('beto'))]
    const all: string[] = []
    hers.bind_global((event: string) => all.push(event))
    await subscribed(tab, name)
    await subscribed(other, name)
    tab.disconnect()
    await inState(tab, 'disconnected')
    const end = heard(hers)
    await server.trigger(name, 'fin', 1)
    await end
    expect([all, hers.members.count]).toEqual([['pusher:member_added', 'fin'], 2])
  })
})

describe('P-41 with the official packages, an event of a client', () => {
  it('P-41 reaches the other, with who sent it in a presence channel', async () => {
    const name = channelNamed('presence-')
    const one = await subscribed(officialClient({ member: { user_id: 'ana' } }), name)
    const other = await subscribed(officialClient({ member: { user_id: 'beto' } }), name)
    const told = new Promise((resolve) =>
      other.bind('client-escribe', (data: unknown, more: unknown) => resolve([data, more])),
    )
    expect(one.trigger('client-escribe', { a: 'ñ' })).toBe(true)
    expect(await told).toEqual([{ a: 'ñ' }, { user_id: 'ana' }])
  })

  it('P-41 says 4301 when there are too many', async () => {
    const client = officialClient()
    const channel = await subscribed(client, channelNamed('private-'))
    const refused = next<{ data?: { code?: number }; error?: unknown }>(client.connection, 'error')
    for (let n = 0; n < 20; n += 1) channel.trigger('client-n', { n })
    expect(JSON.stringify(await refused)).toContain('4301')
    expect(client.connection.state).toBe('connected')
  })
})

describe('P-42 with the official packages, an encrypted channel', () => {
  it('P-42 is read by who has its key, and by nobody on the way', async () => {
    const name = channelNamed('private-encrypted-')
    const client = officialClient()
    const sent: unknown[] = []
    client.connection.bind('message', (message: { event: string }) => sent.push(message))
    const channel = await subscribed(client, name)
    const data = next(channel, 'secreto')
    await server.trigger(name, 'secreto', { texto: 'nadie más lo lee' })
    expect(await data).toEqual({ texto: 'nadie más lo lee' })
    expect(JSON.stringify(sent)).toContain('ciphertext')
    expect(JSON.stringify(sent)).not.toContain('nadie')
  })
})
