'use client'
import PusherJs from 'pusher-js'
import type Pusher from 'pusher-js'
import type { OpenTransport, Transport, TransportEvents } from '@/lib/sync/client/transport'
import { jittered } from '@/lib/sync/jitter'
import { authorizeInBatches, ChannelRefused } from './authorize-channels'
import { pusherOptions } from './options'

const SIGN_IN_AGAIN_MS = 5_000

/** pusher-js connects; the link decides when it tries again. */
export const openPusher: OpenTransport = (connection, requests, events) => {
  /** Channels that our own server does not let this page subscribe to. */
  const refused = new Set<string>()
  const authorize = authorizeInBatches((socketId, names) => requests.authorize(socketId, names))
  const pusher = new PusherJs(
    connection.key ?? '',
    pusherOptions(connection, location, {
      channelAuthorization: {
        transport: 'ajax',
        endpoint: connection.auth_endpoint,
        customHandler: (given, done) => {
          authorize(given, (error, answer) => {
            // The answer is for an earlier connection: the present one makes its own request.
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
          requests.authenticate(socketId).then(
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
  const close = followConnection(pusher, events)
  return Promise.resolve({
    connect: () => {
      pusher.connect()
    },
    close,
    ...subscribing(pusher, refused, events),
    send: (channel, event, data) => pusher.channel(channel).trigger(event, data),
    ping: () => {
      pusher.send_event('pusher:ping', {})
    },
  })
}

/** Returns a function that closes the connection without an event: pusher-js reports its own closing, too. */
function followConnection(pusher: Pusher, events: TransportEvents): () => void {
  let isOurs = false
  /** The socket of the present connection: each connection has its own. */
  let current: object | null = null
  pusher.connection.bind('message', events.received)
  pusher.connection.bind('state_change', ({ previous, current: state }: Record<string, string>) => {
    if (isOurs) return
    if (state === 'connected') {
      const { connection: socket } = pusher.connection
      current = socket
      events.connected()
      // pusher-js changes its state a second after the socket has closed.
      socket.bind('closed', () => {
        if (current === socket) events.closed()
      })
    } else if (state === 'disconnected') events.refused()
    else if (previous === 'connected') events.closed()
  })
  return () => {
    current = null
    isOurs = true
    pusher.disconnect()
    isOurs = false
  }
}

function subscribing(
  pusher: Pusher,
  refused: Set<string>,
  events: TransportEvents,
): Pick<Transport, 'subscribe' | 'unsubscribe'> {
  return {
    subscribe(name) {
      const known = pusher.allChannels().find((channel) => channel.name === name)
      // If the push server refused it, pusher-js still counts it as pending.
      if (known && !known.subscribed) known.disconnect()
      const channel = pusher.subscribe(name)
      if (known) return
      channel.bind_global((event: string, data: unknown) => {
        if (event === 'pusher:subscription_succeeded') events.subscribed(name)
        else if (event === 'pusher:subscription_error') events.notSubscribed(name, refused.delete(name))
        else if (!event.startsWith('pusher:')) events.event(event, data, name)
      })
    },
    unsubscribe(name) {
      pusher.channel(name).unbind_all()
      pusher.unsubscribe(name)
    },
  }
}

/** A connection that is signed in can be ended with the session. pusher-js itself tries only once. */
function keepSignedIn(pusher: Pusher) {
  pusher.user.bind('pusher:signin_error', () => {
    setTimeout(() => {
      pusher.user.signin_requested = false
      pusher.signin()
    }, jittered(SIGN_IN_AGAIN_MS))
  })
  pusher.signin()
}
