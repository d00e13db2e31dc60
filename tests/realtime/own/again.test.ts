import { expect, it, onTestFinished } from 'vitest'
import { type PushServer, startPushServer } from '../../support/push/server'
import { inState, next, officialClient, officialServer, subscribed } from '../packages/official'
import { channelNamed } from '../scene'

async function started(settings?: Record<string, string>): Promise<PushServer> {
  const server = await startPushServer(settings)
  onTestFinished(() => server.stop())
  return server
}

/** The same server once more, on the same port. */
const again = ({ target: { key, secret, api } }: PushServer) =>
  started({ PUSHER_KEY: key, PUSHER_SECRET: secret, PUSHER_PORT: String(api.port) })

const goes = {
  'is stopped': (server: PushServer) => server.running.child.kill('SIGTERM'),
  'is killed': (server: PushServer) => server.running.child.kill('SIGKILL'),
}

it.each(Object.entries(goes))(
  'P-46 a client whose server %s knows it, and once it is back hears again by itself',
  { timeout: 60_000 },
  async (_, end) => {
    const server = await started()
    const client = officialClient({ to: server.target, member: { user_id: 'ana' } })
    const [open, presence] = [channelNamed(), channelNamed('presence-')]
    const channel = await subscribed(client, open)
    await subscribed(client, presence)
    const states: string[] = []
    client.connection.bind('state_change', ({ current }: { current: string }) => states.push(current))

    end(server)
    await server.running.exited
    await inState(client, 'connecting')
    const successor = await again(server)
    // What a page does when it has reason to hope; the library alone would wait up to a minute.
    client.disconnect()
    client.connect()
    await inState(client, 'connected')
    expect(states.filter((state) => state === 'failed')).toEqual([])

    await Promise.all(
      [open, presence].map((name) => next(client.channel(name), 'pusher:subscription_succeeded')),
    )
    const heard = next(channel, 'de vuelta')
    await officialServer(successor.target).trigger(open, 'de vuelta', { n: 1 })
    expect(await heard).toEqual({ n: 1 })
  },
)
