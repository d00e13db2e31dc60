import type { Message } from '@/lib/messages/contract'
import type { Draft } from '@/lib/messages/drafts'
import type { User } from '@/lib/users/contract'

/** What the log shows as one article: a stored message, or one of one's own on its way there. */
export interface Line {
  key: string
  author: string
  text: string
  /** Null until it is stored. */
  time: string | null
  edited: boolean
  deleted: boolean
  isUnderWay: boolean
  /** What did not get through, and can be tried again. */
  failed: Draft | null
}

/** The truth, then the drafts. A draft that gets stored keeps its key, and so its place on the page. */
export function linesOf(messages: Message[], drafts: Draft[], me: User): Line[] {
  const stored = new Set(messages.map((message) => keyOf(message.sender_id, message.client_id)))
  const waiting = drafts.filter((draft) => !stored.has(keyOf(me.id, draft.clientId)))
  return [...messages.map(ofMessage), ...waiting.map((draft) => ofDraft(draft, me))]
}

const keyOf = (senderId: number, clientId: string) => `${String(senderId)}/${clientId}`

const ofMessage = (message: Message): Line => ({
  key: keyOf(message.sender_id, message.client_id),
  author: message.username,
  text: message.contenido,
  time: message.timestamp,
  edited: message.edited_at !== null,
  deleted: message.deleted,
  isUnderWay: false,
  failed: null,
})

const ofDraft = (draft: Draft, me: User): Line => ({
  key: keyOf(me.id, draft.clientId),
  author: me.username,
  text: draft.contenido,
  time: null,
  edited: false,
  deleted: false,
  isUnderWay: draft.failure === null,
  failed: draft.failure === null ? null : draft,
})
