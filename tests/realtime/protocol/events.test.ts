import { describe, expect, it } from 'vitest'
import { call, trigger } from '../../support/push/api'
import { channelNamed, connect, connectMany, join, target } from '../scene'

describe('P-15 an event that names a socket', () => {
  it('P-15 goes to all others, from either call', async () => {
    const [sender, other] = await connectMany(2)
    const channel = channelNamed()
    await join(sender!, channel)
    await join(other!, channel)
    const { socketId: socket_id } = sender!
    await trigger(target, channel, 'una', '1', { socket_id })
    const batch = [{ channel, name: 'otra', data: '2', socket_id }]
    expect((await call(target, { path: '/batch_events', body: { batch } })).status).toBe(200)
    await trigger(target, channel, 'fin', '3')
    expect(await sender!.upTo('fin')).toEqual([])
    expect((await other!.upTo('fin')).map(({ event }) => event)).toEqual(['una', 'otra'])
  })

  it('P-15 goes to all when nobody has that id', async () => {
    const socket = await connect()
    const channel = channelNamed()
    await join(socket, channel)
    await trigger(target, channel, 'una', '1', { socket_id: '1.1' })
    expect((await socket.next()).event).toBe('una')
  })

  it.each(['', '1', '1.', '.1', '1.1.1', 'a.b', ' 1.1', '1.1\n', '1.1:x', '-1.1', 7, ['1.1']])(
    'P-15 is refused when %j is no id',
    async (socket_id) => {
      const body = { name: 'una', channel: channelNamed(), data: '1', socket_id }
      expect((await call(target, { path: '/events', body })).status).toBe(400)
    },
  )
})

it('P-16 a thousand events arrive in the order in which they were posted', { timeout: 60_000 }, async () => {
  const socket = await connect()
  const channel = channelNamed()
  await join(socket, channel)
  const numbers = Array.from({ length: 1000 }, (_, n) => String(n + 1))
  for (const number of numbers) await trigger(target, channel, 'n', number)
  await trigger(target, channel, 'fin', '')
  expect((await socket.upTo('fin')).map(({ data }) => data)).toEqual(numbers)
})

it('P-16 those of one batch, too', async () => {
  const socket = await connect()
  const channel = channelNamed()
  await join(socket, channel)
  const batch = Array.from({ length: 10 }, (_, n) => ({ channel, name: 'n', data: String(n) }))
  await call(target, { path: '/batch_events', body: { batch } })
  await trigger(target, channel, 'fin', '')
  expect((await socket.upTo('fin')).map(({ data }) => data)).toEqual(batch.map(({ data }) => data))
})

describe('P-17 what was posted as data', () => {
  const texts: Record<string, string> = {
    'two odd line ends': 'a\u2028b\u2029c',
    emoji: '👩‍👩‍👧‍👦 🇵🇪',
    'an escaped NUL': '{"a":"\\u0000"}',
    'a NUL': 'a\u0000b',
    'JSON with its spaces and zeros': '{ "a" : 1.0,\n\t"b":1e3 , "a":2 }',
    'quotes and backslashes': '\\"\\\\"\'`</script>',
    'no JSON': 'hola',
    nothing: '',
    'a lone half of a sign': '"\ud83d"',
    'all below the space': Array.from({ length: 32 }, (_, n) => String.fromCharCode(n)).join(''),
    'a byte order mark': '\ufeffhola',
  }
  it.each(Object.entries(texts))('P-17 arrives as it was: %s', async (_, data) => {
    const socket = await connect()
    const channel = channelNamed()
    await join(socket, channel)
    await trigger(target, channel, 'texto', data)
    expect(await socket.next()).toEqual({ event: 'texto', channel, data })
  })

  it('P-17 so does the name of the event', async () => {
    const socket = await connect()
    const channel = channelNamed()
    await join(socket, channel)
    for (const name of ['ñandú 🙂', 'a\nb', 'x'.repeat(200), '__proto__', 'toString']) {
      await trigger(target, channel, name, '1')
      expect(await socket.next()).toEqual({ event: name, channel, data: '1' })
    }
  })
})
