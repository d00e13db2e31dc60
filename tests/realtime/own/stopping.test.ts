import { expect, it } from 'vitest'
import { channelNamed, connect, connectMany, join } from '../scene'
import { alone } from './alone'

// Seconds, over which the farewells are spread.
const held = alone({ PUSH_DRAIN: '2' })

it(
  'P-35 a server that stops sends its clients away with 1012, a few at a time',
  { timeout: 30_000 },
  async () => {
    const to = held.server.target
    const sockets = await connectMany(200, to)
    const ends = sockets.map(async (socket) => {
      const { code } = await socket.closed()
      return { code, at: performance.now() }
    })
    held.server.running.child.kill('SIGTERM')
    const first = await Promise.race(ends)
    // Those whose turn has not come are still served; nobody new is.
    const waiting = sockets.findLast(({ isOpen }) => isOpen)!
    await join(waiting, channelNamed(), undefined, to)
    await expect(connect({ to })).rejects.toThrow()

    const all = await Promise.all(ends)
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set([1012]))
    const last = Math.max(...all.map(({ at }) => at))
    expect(last - first.at).toBeGreaterThan(1_000)
    expect(await held.server.running.exited).toBe(0)
  },
)
