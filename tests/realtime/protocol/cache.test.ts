import { describe, expect, it } from 'vitest'
import { trigger } from '../../support/push/api'
import { channelNamed, connect, connectMany, join, target } from '../scene'

describe('P-59 a channel that keeps its last event', () => {
  const kinds = ['cache-', 'private-cache-', 'presence-cache-', 'private-encrypted-cache-']
  const member = (kind: string) => (kind.startsWith('presence') ? { user_id: 'ana' } : undefined)

  it.each(kinds)('P-59 gives it to who comes later, and only the last: %s', async (kind) => {
    const channel = channelNamed(kind)
    await trigger(target, channel, 'primera', '1')
    await trigger(target, channel, 'segunda', '{"n": 2}')
    const socket = await connect()
    await join(socket, channel, member(kind))
    expect(await socket.next()).toEqual({ event: 'segunda', channel, data: '{"n": 2}' })
    await trigger(target, channel, 'fin', '1')
    expect(await socket.upTo('fin')).toEqual([])
  })

  it.each(kinds)('P-59 says so when it has none: %s', async (kind) => {
    const channel = channelNamed(kind)
    const socket = await connect()
    await join(socket, channel, member(kind))
    expect(await socket.next()).toMatchObject({ event: 'pusher:cache_miss', channel })
  })

  it('P-59 keeps no event of a client, and other channels keep none at all', async () => {
    const channel = channelNamed('private-cache-')
    const [sender, late] = await connectMany(2)
    await join(sender!, channel)
    sender!.send('client-una', '1', channel)
    await sender!.untilPong()
    await join(late!, channel)
    expect((await late!.next()).event).toBe('pusher:cache_miss')
    const plain = channelNamed('private-')
    await trigger(target, plain, 'una', '1')
    await join(late!, plain)
    expect(await late!.untilPong()).toEqual([])
  })
})
