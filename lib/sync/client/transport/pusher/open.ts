'use client'
import type Pusher from 'pusher-js'
import type { LinkRequests } from '@/lib/sync/client/link-requests'
import type { Connection } from '@/lib/sync/contract'
import { jittered } from '@/lib/sync/jitter'
import { ChannelRefused, authorizeInBatches } from './authorize-channels'
import { pusherOptions } from './options'

const SIGN_IN_AGAIN_MS = 5_000

/** pusher-js, loaded when it is needed and set up, not yet connected. `refused`: channels that are not ours. */
export async function openPusher(
  connection: Connection,
  asks: LinkRequests,
  refused: Set<string>,
): Promise<Pusher> {
  const { default: PusherJs } = await import('pusher-js')
  const authorize = authorizeInBatches((socketId, names) => asks.authorize(socketId, names))
  const pusher = new PusherJs(
    connection.key ?? '',
    pusherOptions(connection, location, {
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
    }, jittered(SIGN_IN_AGAIN_MS))
  })
  pusher.signin()
}
