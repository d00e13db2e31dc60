import { describe, expect, it } from 'vitest'
import { wireOf } from '../../support/push/frame'
import { channelNamed, connect, dataOf, join } from '../scene'
import { alone } from './alone'

// Seconds: a silence, and the wait for a sign of life.
const held = alone({ PUSH_ACTIVITY_TIMEOUT: '1', PUSH_PONG_TIMEOUT: '1' })
const to = () => held.server.target

describe('P-5 a client that says nothing', () => {
  it('P-5 is told the time, asked for a sign of life, and closed with 4201 if none comes', async () => {
    const socket = await connect({ to: to(), lively: false })
    expect(JSON.parse(socket.texts[0]!)).toMatchObject({
      data: expect.stringContaining('"activity_timeout":1') as unknown,
    })
    expect((await socket.next()).event).toBe('pusher:ping')
    expect((await socket.closed()).code).toBe(4201)
  })

  it('P-5 stays if it answers, or says anything else', async () => {
    const [polite, busy, mute] = [
      await connect({ to: to() }),
      await connect({ to: to(), lively: false }),
      await connect({ to: to(), lively: false }),
    ]
    const talk = setInterval(() => busy.send('pusher:unsubscribe', { channel: 'nada' }), 100)
    try {
      // The one that is silent has outlived its time; the others have had just as long.
      await mute.closed()
      expect([polite.isOpen, busy.isOpen]).toEqual([true, true])
      expect(polite.texts.join()).toContain('pusher:ping')
      expect(busy.texts.join()).not.toContain('pusher:ping')
    } finally {
      clearInterval(talk)
    }
  })
})

describe('P-12 a member whose connection breaks', () => {
  const enter = async (channel: string, user_id: string, lively = true) => {
    const socket = await connect({ to: to(), lively })
    await join(socket, channel, { user_id }, to())
    return socket
  }

  it('P-12 is removed at once when the network says so', async () => {
    const channel = channelNamed('presence-')
    const watcher = await enter(channel, 'beto')
    const gone = await enter(channel, 'ana')
    wireOf(gone).resetAndDestroy!()
    expect(dataOf(await watcher.named('pusher_internal:member_removed'))).toEqual({ user_id: 'ana' })
  })

  it('P-12 is removed after the time for a sign of life when nothing says so', async () => {
    const channel = channelNamed('presence-')
    const watcher = await enter(channel, 'beto')
    const gone = await enter(channel, 'ana', false)
    // Still open, and read by nobody any more: a laptop that was closed.
    wireOf(gone).pause()
    expect(dataOf(await watcher.named('pusher_internal:member_removed'))).toEqual({ user_id: 'ana' })
  })
})
