import Server, { type PresenceChannelData, type UserChannelData } from 'pusher'
import Client, { type Channel, type Options } from 'pusher-js'
import { onTestFinished } from 'vitest'
import { apiUrl, type Target } from '../../support/push/target'
import { target } from '../scene'

/** Thirty-two bytes, of which the server between must never learn. */
const masterKey = Buffer.alloc(32, 'una clave de prueba').toString('base64')

/** The package `pusher`, as any application server uses it. */
export function officialServer(to: Target = target): Server {
  const { protocol, hostname, port } = new URL(apiUrl(to))
  return new Server({
    ...{ appId: to.appId, key: to.key, secret: to.secret },
    ...{ host: hostname, useTLS: protocol === 'https:', ...(port ? { port } : {}) },
    encryptionMasterKeyBase64: masterKey,
  })
}

export interface Somebody {
  to?: Target
  /** As who one enters presence channels. */
  member?: PresenceChannelData
  /** As whom one signs in. */
  user?: UserChannelData
  /** Whether the application server lets one in. */
  allowed?: boolean
  options?: Partial<Options>
}

/** The package `pusher-js`; what an application server signs for it is signed by `pusher`. */
export function officialClient({
  to = target,
  member,
  user,
  allowed = true,
  options,
}: Somebody = {}): Client {
  const server = officialServer(to)
  const client = new Client(to.key, {
    cluster: '',
    wsHost: to.socket.host,
    ...{ wsPort: to.socket.port, wssPort: to.socket.port, forceTLS: to.tls },
    enabledTransports: [to.tls ? 'wss' : 'ws'],
    enableStats: false,
    channelAuthorization: {
      customHandler: ({ socketId, channelName }, done) => {
        if (!allowed) return done(new Error('No'), null)
        const data = channelName.startsWith('presence-') ? member : undefined
        done(null, server.authorizeChannel(socketId, channelName, data))
      },
    },
    userAuthentication: {
      customHandler: ({ socketId }, done) => done(null, server.authenticateUser(socketId, user!)),
    },
    ...options,
  })
  onTestFinished(() => client.disconnect())
  return client
}

/** The data of the next such event. */
export function next<Data>(
  where: { bind(event: string, callback: (data: Data) => void): unknown },
  event: string,
): Promise<Data> {
  return new Promise((resolve) => where.bind(event, resolve))
}

/** Who has reached this state of the connection, or reaches it. */
export function inState({ connection }: Client, state: string): Promise<unknown> {
  return connection.state === state ? Promise.resolve() : next(connection, state)
}

export async function subscribed<Kind extends Channel>(client: Client, name: string): Promise<Kind> {
  const channel = client.subscribe(name)
  await next(channel, 'pusher:subscription_succeeded')
  return channel as Kind
}

/** Everything that comes by any name but the library's own, up to one named `fin`. */
export function heard(where: {
  bind_global(callback: (event: string, data: unknown) => void): unknown
}): Promise<[string, unknown][]> {
  const events: [string, unknown][] = []
  return new Promise((resolve) =>
    where.bind_global((event: string, data: unknown) => {
      if (event === 'fin') resolve(events)
      else if (!event.startsWith('pusher:')) events.push([event, data])
    }),
  )
}
