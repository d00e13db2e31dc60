import type { Message } from '@/lib/messages/contract'
import type { PendingMessage } from '@/lib/messages/pending-message'
import { serverNow } from '@/lib/time/client/server-clock'
import { dayOf } from '@/lib/time/day'
import type { User } from '@/lib/users/contract'

/** What the log shows as one article: a stored message, or one of one's own on its way there. */
export interface Line {
  key: string
  /** Null until it is stored, like `seq`, `time` and `day`. */
  messageId: number | null
  seq: number | null
  author: string
  authorId: number
  isOwn: boolean
  text: string
  time: string | null
  day: string | null
  /** When it was stored, or written, by the server's clock. */
  at: number
  edited: boolean
  deleted: boolean
  isUnderWay: boolean
  /** Not yet under way: the one before it did not get through. */
  isWaiting: boolean
  /** What did not get through, and can be tried again. */
  failed: PendingMessage | null
}

/** The truth, then the drafts. A draft that gets stored keeps its key, and so its place on the page. */
export function linesOf(messages: Message[], drafts: PendingMessage[], me: User, timeZone: string): Line[] {
  const stored = new Set(messages.map((message) => keyOf(message.sender_id, message.client_id)))
  const waiting = drafts.filter((draft) => !stored.has(keyOf(me.id, draft.clientId)))
  return [
    ...messages.map((message) => once(message, () => ofMessage(message, me, timeZone))),
    ...waiting.map((draft) => once(draft, () => ofDraft(draft, me))),
  ]
}

const keyOf = (senderId: number, clientId: string) => `${String(senderId)}/${clientId}`

/** What did not change is the same line, so that it need not be drawn again. */
const known = new WeakMap<Message | PendingMessage, Line>()

function once(source: Message | PendingMessage, make: () => Line): Line {
  const line = known.get(source) ?? make()
  known.set(source, line)
  return line
}

const ofMessage = (message: Message, me: User, timeZone: string): Line => ({
  key: keyOf(message.sender_id, message.client_id),
  messageId: message.id,
  seq: message.seq,
  author: message.username,
  authorId: message.sender_id,
  isOwn: message.sender_id === me.id,
  text: message.contenido,
  time: message.timestamp,
  day: dayOf(Date.parse(message.timestamp), timeZone),
  at: Date.parse(message.timestamp),
  edited: message.edited_at !== null,
  deleted: message.deleted,
  isUnderWay: false,
  isWaiting: false,
  failed: null,
})

const ofDraft = (draft: PendingMessage, me: User): Line => ({
  key: keyOf(me.id, draft.clientId),
  messageId: null,
  seq: null,
  author: me.username,
  authorId: me.id,
  isOwn: true,
  text: draft.contenido,
  time: null,
  day: null,
  at: draft.writtenAt + (serverNow() ?? Date.now()) - Date.now(),
  edited: false,
  deleted: false,
  isUnderWay: draft.failure === null && !draft.isWaiting,
  isWaiting: draft.failure === null && draft.isWaiting,
  failed: draft.failure === null ? null : draft,
})
