import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { PushSocket } from '../../support/push/socket'
import { attempt, connect, connectMany, target } from '../scene'

describe('P-1 the greeting', () => {
  it('P-1 is the first frame, its data a text, with an id of two numbers and a time', async () => {
    const socket = attempt()
    const { event, data, channel } = await socket.next()
    expect({ event, channel }).toEqual({ event: 'pusher:connection_established', channel: undefined })
    const greeting = JSON.parse(data as string) as { socket_id: string; activity_timeout: number }
    expect(greeting.socket_id).toMatch(/^\d+\.\d+$/)
    expect(greeting.activity_timeout).toBeGreaterThan(0)
    expect(Number.isInteger(greeting.activity_timeout)).toBe(true)
  })

  it('P-1 gives no two sockets one id', async () => {
    const sockets = await connectMany(50)
    expect(new Set(sockets.map(({ socketId }) => socketId)).size).toBe(50)
  })
})

it.each(['nobody-has-this-key', `${target.key}x`, target.key.slice(0, -1), target.key.toUpperCase() + 'Z'])(
  'P-2 the key %# of nobody is closed with 4001',
  async (key) => {
    await expectTurnedAway(attempt({ key }), [4001])
  },
)

describe('P-3 another path', () => {
  it.each(['/', '/app', '/app/', `/apps/${target.key}`, `/app/${target.key}/more`])(
    'P-3 %s leads to no connection, or to 4005',
    async (path) => {
      const socket = attempt({ path: `${path}?protocol=7` })
      // Whether it is the upgrade that is refused, or the connection afterwards.
      const refused = once(socket.ws, 'unexpected-response').then(() => 'refused')
      const failed = once(socket.ws, 'error').then(() => 'refused')
      const closed = socket.closed().then(({ code }) => code)
      expect(['refused', 4001, 4005, 1006]).toContain(await Promise.race([refused, failed, closed]))
      expect(socket.texts.join()).not.toContain('connection_established')
    },
  )
})

describe('P-4 signs of life', () => {
  it('P-4 a ping of the protocol is answered by a pong of the protocol', async () => {
    const socket = await connect()
    socket.send('pusher:ping', {})
    expect((await socket.next()).event).toBe('pusher:pong')
  })

  it('P-4 a ping of the WebSocket is answered by its pong', async () => {
    const socket = await connect()
    await socket.ping()
    expect(socket.isOpen).toBe(true)
  })
})

describe('P-49 versions of the protocol', () => {
  const path = (query: string) => ({ path: `/app/${target.key}${query}` })

  it('P-49 one that is no number is closed with 4006', async () => {
    await expectTurnedAway(attempt(path('?protocol=siete&client=js&version=8.6.0')), [4006])
  })

  it('P-49 one that nobody speaks is closed with 4007', async () => {
    await expectTurnedAway(attempt(path('?protocol=99&client=js&version=8.6.0')), [4007])
    await expectTurnedAway(attempt(path('?protocol=1&client=js&version=8.6.0')), [4007])
  })

  it('P-49 none at all is closed with 4007 or 4008', async () => {
    await expectTurnedAway(attempt(path('')), [4007, 4008])
  })

  it('P-49 versions 5, 6 and 7 connect', async () => {
    for (const version of [5, 6, 7]) {
      const socket = await connect(path(`?protocol=${version}&client=js&version=8.6.0`))
      expect(socket.isOpen).toBe(true)
    }
  })
})

/** Closed with the code; if a frame says why before, it says the same. */
async function expectTurnedAway(socket: PushSocket, codes: number[]): Promise<void> {
  const { code } = await socket.closed()
  expect(codes).toContain(code)
  for (const text of socket.texts) {
    expect(JSON.parse(text)).toMatchObject({ event: 'pusher:error', data: { code } })
  }
}
