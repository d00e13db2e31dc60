import { clientEvent, type Message } from './client-event'
import { ERROR } from './close-code'
import type { Connection } from './connection'
import { PONG } from './frame'
import { signIn } from './sign-in'
import type { State } from './state'
import { subscribe } from './subscribe'

/** Handles one frame from a client. */
export function receive(state: State, connection: Connection, text: string, now: number): void {
  connection.countFrame(now)
  const message = parse(text)
  if (!message) return sendError(state, connection, 'Not a message: send a JSON object with an event', now)
  if (message.event.startsWith('client-')) return clientEvent(state, connection, message, now)
  if (!handle(state, connection, message)) {
    sendError(state, connection, `Unknown event: ${JSON.stringify(message.event.slice(0, 50))}`, now)
  }
}

function handle(state: State, connection: Connection, { event, data }: Message): boolean {
  switch (event) {
    case 'pusher:ping':
      state.send(connection, PONG)
      return true
    case 'pusher:pong':
      return true
    case 'pusher:subscribe':
      return isRecord(data) && subscribe(state, connection, data)
    case 'pusher:unsubscribe':
      if (isRecord(data) && typeof data['channel'] === 'string') state.leave(connection, data['channel'])
      return true
    case 'pusher:signin':
      return isRecord(data) && signIn(state, connection, data)
    default:
      return false
  }
}

/** A client is not cut off for a mistake, only for many of them. */
function sendError(state: State, connection: Connection, message: string, now: number): void {
  if (!connection.junk.take(now)) return state.end(connection, 'junk')
  if (!connection.sendError(ERROR.other, message)) state.end(connection, 'slowReader')
}

function parse(text: string): Message | null {
  try {
    const message: unknown = JSON.parse(text)
    if (!isRecord(message) || typeof message['event'] !== 'string') return null
    const { event, channel, data } = message
    return { event, channel, data }
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
