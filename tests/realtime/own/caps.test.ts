import { describe, expect, it } from 'vitest'
import { attempt, channelNamed, connect, connectMany, join } from '../scene'
import { alone } from './alone'

describe('P-53 the connections of a server', () => {
  const held = alone({ PUSH_MAX_CONNECTIONS: '5' })

  it('P-53 have a number: one more is told 4100, those that are there stay, and a place that is left is free', async () => {
    const to = held.server.target
    const sockets = await connectMany(5, to)
    expect((await attempt({ to }).closed()).code).toBe(4100)
    for (const socket of sockets) await join(socket, channelNamed(), undefined, to)
    sockets[0]!.ws.close()
    await sockets[0]!.closed()
    expect((await connect({ to })).isOpen).toBe(true)
  })
})
