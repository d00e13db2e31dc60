import { kindOf } from './channel-name'
import { ERROR } from './close-code'
import type { Connection } from './connection'
import { eventFrame } from './frame'
import { MOST_CLIENT_EVENTS_A_SECOND, MOST_DATA_BYTES, MOST_EVENT_NAME } from './limits'
import type { State } from './state'

/** What a client sends. */
export interface Message {
  event: string
  channel?: unknown
  data?: unknown
}

/** Relays an event from one client to the others of a channel that is not public. */
export function clientEvent(state: State, connection: Connection, message: Message, now: number): void {
  const refusal = refusalOf(connection, message) ?? (isTooOften(connection, now) ? TOO_OFTEN : null)
  if (refusal) {
    if (!connection.sendError(...refusal)) state.end(connection, 'slowReader')
    return
  }
  const channel = message.channel as string
  const key = connection.channels.get(channel)
  const member = key ? state.channels.get(channel)?.member(key) : undefined
  const { event, data } = message
  state.deliver(channel, eventFrame(event, channel, data, member?.userId), connection)
  state.sendWebhook({
    name: 'client_event',
    channel,
    event,
    data: typeof data === 'string' ? data : JSON.stringify(data ?? null),
    socket_id: connection.id,
    ...(member ? { user_id: String(member.userId) } : {}),
  })
}

type Refusal = [code: number, message: string]

const TOO_OFTEN: Refusal = [
  ERROR.clientEvent,
  `At most ${MOST_CLIENT_EVENTS_A_SECOND} client events a second: this one was not sent`,
]

function refusalOf({ channels }: Connection, { event, channel, data }: Message): Refusal | null {
  if (typeof channel !== 'string' || !channels.has(channel)) {
    return [ERROR.unauthorized, 'Client events go to channels that the sender is subscribed to']
  }
  const { isPrivate, isEncrypted } = kindOf(channel)
  if (!isPrivate || isEncrypted) {
    return [ERROR.unauthorized, 'Client events go to private and presence channels only']
  }
  if (event.length > MOST_EVENT_NAME) {
    return [ERROR.other, `The name of an event has at most ${MOST_EVENT_NAME} characters`]
  }
  if (Buffer.byteLength(typeof data === 'string' ? data : JSON.stringify(data ?? null)) > MOST_DATA_BYTES) {
    return [ERROR.other, `The data of an event has at most ${MOST_DATA_BYTES} bytes`]
  }
  return null
}

function isTooOften({ clientEvents }: Connection, now: number): boolean {
  while (clientEvents.length > 0 && now - clientEvents[0]! >= 1_000) clientEvents.shift()
  if (clientEvents.length >= MOST_CLIENT_EVENTS_A_SECOND) return true
  clientEvents.push(now)
  return false
}
