import { describe, expect, it } from 'vitest'
import { trigger } from '../../support/push/api'
import { wireOf } from '../../support/push/frame'
import { residentOf } from '../../support/push/memory'
import { channelNamed, connect, join } from '../scene'
import { alone } from './alone'

const held = alone()
const to = () => held.server.target

describe('P-33 a reader that does not read', { timeout: 60_000 }, () => {
  it('P-33 is cut off, the others hear all, and the memory of the server stays', async () => {
    const channel = channelNamed()
    const [slow, good] = [await connect({ to: to() }), await connect({ to: to() })]
    await join(slow, channel)
    await join(good, channel)
    const before = residentOf(held.server)
    wireOf(slow).pause()

    const data = 'x'.repeat(10_240)
    let sent = 0
    // Loopback itself takes some megabytes before the server can know; 80 MB are more than any limit.
    for (let left = 2; left > 1 && sent < 8_000; sent += 1) {
      const counts = await trigger(to(), channel, 'n', data, { info: 'subscription_count' })
      left = (counts as Counts).channels[channel]!.subscription_count
    }
    expect(sent).toBeLessThan(8_000)
    expect(residentOf(held.server) - before).toBeLessThan(64)

    await trigger(to(), channel, 'fin', '')
    expect(await good.upTo('fin')).toHaveLength(sent)
    wireOf(slow).resume()
    // A farewell behind all that it did not read may not have reached it.
    expect([1006, 1008, 1013]).toContain((await slow.closed()).code)
    expect(slow.texts.join()).not.toContain('"fin"')
  })
})

interface Counts {
  channels: Record<string, { subscription_count: number }>
}
