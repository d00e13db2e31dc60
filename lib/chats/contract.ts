import * as z from 'zod/mini'
import { endpoint, IdInPath, numberInQuery, Time } from '@/lib/http/endpoint'
import { event } from '@/lib/http/event'
import { documentEvents } from '@/lib/sync/contract'
import { User } from '@/lib/users/contract'
import { Username } from '@/lib/users/contract'

const ChatType = z.enum(['general', 'hall', 'dm'])
export const ChatRole = z.enum(['owner', 'member'])

export const PREVIEW_MAX = 280

/** The newest message, to show in a list: a long text is cut to PREVIEW_MAX characters. */
const LastMessage = z.object({
  id: z.number(),
  seq: z.number(),
  sender_id: z.number(),
  username: z.string(),
  contenido: z.string(),
  timestamp: Time,
  deleted: z.boolean(),
})

export const Chat = z.object({
  /** Null, like `channel`: a DM that nobody has opened yet. */
  id: z.nullable(z.number()),
  type: ChatType,
  /** Null in a DM: it is called after `with`. */
  name: z.nullable(z.string()),
  with: z.optional(User),
  private: z.boolean(),
  role: ChatRole,
  muted: z.boolean(),
  channel: z.nullable(z.string()),
  unread: z.number(),
  last_seq: z.number(),
  last_rev: z.number(),
  last_read_seq: z.number(),
  /** In a DM: how far the other side has read. */
  with_last_read_seq: z.optional(z.number()),
  last_message: z.nullable(LastMessage),
  last_message_at: z.nullable(Time),
})
export type Chat = z.output<typeof Chat>

export const CHATS_AT_ONCE = 1000

/** Where a page of the list ends: four numbers, in the order in which the list is sorted. */
const Cursor = z.pipe(
  z.string().check(z.regex(/^[01](\.\d{1,15}){3}$/)),
  z.transform((text: string) => {
    const [general, at, chatId, userId] = text.split('.').map(Number) as [number, number, number, number]
    return { general, at, chatId, userId }
  }),
)
export type Cursor = z.output<typeof Cursor>

export const listChats = endpoint({
  method: 'GET',
  path: '/api/chats',
  input: z.object({ limit: numberInQuery(1, CHATS_AT_ONCE, CHATS_AT_ONCE), before: z.optional(Cursor) }),
  output: z.object({ chats: z.array(Chat), next: z.nullable(z.string()) }),
})

export const openDm = endpoint({
  method: 'POST',
  path: '/api/chats/dm',
  input: z.object({ with_username: Username, username: z.optional(z.string()) }),
  output: Chat,
  creates: true,
})

export const muteChat = endpoint({
  method: 'PATCH',
  path: '/api/chats/:id',
  input: z.object({ id: IdInPath, muted: z.boolean() }),
  output: Chat,
})

const SEQ_MAX = 2 ** 31 - 1

const Seq = z.pipe(
  z.number().check(z.refine(Number.isInteger, { params: { code: 'bad_request' } }), z.minimum(0)),
  z.transform((seq: number) => Math.min(seq, SEQ_MAX)),
)

export const readChat = endpoint({
  method: 'POST',
  path: '/api/chats/:id/read',
  input: z.object({ id: IdInPath, seq: Seq }),
  output: Chat,
})

export { chatChanged } from '@/lib/sync/contract'

/** What an event of a chat's messages means for the list: the rest of it is not read here. */
export const ListedMessage = z.extend(LastMessage, { chat_id: z.number(), rev: z.number() })
export type ListedMessage = z.output<typeof ListedMessage>
export const listedEvents = documentEvents(ListedMessage)

export const chatRead = event(
  'read',
  z.object({ chat_id: z.number(), user_id: z.number(), last_read_seq: z.number() }),
  { isGoodLate: true },
)

/** Sent by a client to the others on a chat's channel. Anybody there may say so of anybody. */
export const typing = event('client-typing', z.object({ user_id: z.number() }))
