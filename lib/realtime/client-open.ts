'use client'
import type Pusher from 'pusher-js'
import { ChannelRefused, inBatches } from './client-authorize'
import { optionsFor } from './client-options'
import type { Connection } from './contract'
import { about } from './jitter'

export interface Asks {
  /** What a client needs to connect, as of now. */
  connection(): Promise<Connection>
  /** Leads away from the page when one is no longer signed in. */
  check(): Promise<unknown>
  authorize(socketId: string, names: string[]): Promise<Record<string, { auth: string } | null>>
  /** A channel is not ours, or has another name by now. */
  onRefused(): void
  authenticate(socketId: string): Promise<{ auth: string; user_data: string }>
}

const SIGN_IN_AGAIN_MS = 5_000

/** pusher-js, loaded when it is needed and set up, not yet connected. `refused`: channels that are not ours. */
export async function open(connection: Connection, asks: Asks, refused: Set<string>): Promise<Pusher> {
  const { default: PusherJs } = await import('pusher-js')
  const authorize = inBatches((socketId, names) => asks.authorize(socketId, names))
  const pusher = new PusherJs(
    connection.key ?? '',
    optionsFor(connection, location, {
      channelAuthorization: {
        transport: 'ajax',
        endpoint: connection.auth_endpoint,
        customHandler: (given, done) => {
          authorize(given, (error, answer) => {
            // For a connection that is gone: another one asks for itself.
            if (given.socketId !== pusher.connection.socket_id) return
            if (error instanceof ChannelRefused) refused.add(given.channelName)
            done(error, answer)
          })
        },
      },
      userAuthentication: {
        transport: 'ajax',
        endpoint: '',
        customHandler: ({ socketId }, done) => {
          asks.authenticate(socketId).then(
            (answer) => {
              if (socketId === pusher.connection.socket_id) done(null, answer)
            },
            (cause: unknown) => {
              done(new Error(String(cause)), null)
            },
          )
        },
      },
    }),
  )
  keepSignedIn(pusher)
  return pusher
}

/** Who is signed in can be told to go. pusher-js itself tries once for each connection. */
function keepSignedIn(pusher: Pusher) {
  pusher.user.bind('pusher:signin_error', () => {
    setTimeout(() => {
      pusher.user.signin_requested = false
      pusher.signin()
    }, about(SIGN_IN_AGAIN_MS))
  })
  pusher.signin()
}
