import type { Message } from '@/lib/messages/contract'
import type { PendingMessage } from '@/lib/messages/pending-message'
import { serverNow } from '@/lib/time/client/server-clock'
import { dayOf } from '@/lib/time/day'
import type { User } from '@/lib/users/contract'

/** What the log shows as one article: a stored message, or an own one that is not stored yet. */
export type Line = LineShape & (StoredLine | PendingLine)

interface LineShape {
  key: string
  author: string
  authorId: number
  isOwn: boolean
  text: string
  /** Null until it is stored: then it counts as today. */
  day: string | null
  /** When it was stored, or written, by the server's clock. */
  at: number
}

interface StoredLine {
  message: Message
  pending: null
}

interface PendingLine {
  message: null
  pending: PendingMessage
}

/**
 * The stored messages, then the pending ones. A pending message keeps its key when it is stored, so React keeps its
 * element.
 */
export function linesOf(
  messages: readonly Message[],
  pending: readonly PendingMessage[],
  me: User,
  timeZone: string,
): Line[] {
  const stored = new Set(messages.map((message) => keyOf(message.sender_id, message.client_id)))
  const notStored = pending.filter(({ clientId }) => !stored.has(keyOf(me.id, clientId)))
  return [
    ...messages.map((message) => reuse(message, () => storedLine(message, me, timeZone))),
    ...notStored.map((each) => reuse(each, () => pendingLine(each, me))),
  ]
}

/** The highest seq among the lines; 0 if no message is stored. */
export const newestSeqOf = (lines: readonly Line[]): number =>
  lines.findLast(({ message }) => message !== null)?.message?.seq ?? 0

const keyOf = (senderId: number, clientId: string) => `${String(senderId)}/${clientId}`

/** An unchanged message keeps its line, so that React does not draw it anew. */
const known = new WeakMap<Message | PendingMessage, Line>()

function reuse(source: Message | PendingMessage, make: () => Line): Line {
  const line = known.get(source) ?? make()
  known.set(source, line)
  return line
}

const storedLine = (message: Message, me: User, timeZone: string): Line => ({
  key: keyOf(message.sender_id, message.client_id),
  message,
  pending: null,
  author: message.username,
  authorId: message.sender_id,
  isOwn: message.sender_id === me.id,
  text: message.contenido,
  day: dayOf(Date.parse(message.timestamp), timeZone),
  at: Date.parse(message.timestamp),
})

const pendingLine = (pending: PendingMessage, me: User): Line => ({
  key: keyOf(me.id, pending.clientId),
  message: null,
  pending,
  author: me.username,
  authorId: me.id,
  isOwn: true,
  text: pending.contenido,
  day: null,
  at: pending.writtenAt + (serverNow() ?? Date.now()) - Date.now(),
})
