import * as z from 'zod/mini'
import { endpoint, Id, IdInQuery, numberInQuery, Time, wholeNumberInQuery } from '@/lib/http/endpoint'
import { Reaction } from '@/lib/messages/reactions/reaction'
import { Document, documentEvents } from '@/lib/sync/contract'
import { plainText } from '@/lib/users/contract'

export const CONTENIDO_MAX = 4000

/** As older clients know it. */
export const OldMessage = z.extend(Document, {
  sender_id: z.number(),
  username: z.string(),
  /** Empty when deleted. */
  contenido: z.string(),
  timestamp: Time,
  client_id: z.string(),
  edited_at: z.nullable(Time),
  deleted: z.boolean(),
})
export type OldMessage = z.output<typeof OldMessage>

export const Message = z.extend(OldMessage, { reactions: z.array(Reaction) })
export type Message = z.output<typeof Message>

// Spaces, joiners, variation selectors, fillers: many of them are still nothing to see.
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\u2800]/u

export const Contenido = plainText(CONTENIDO_MAX).check(
  z.refine((text) => VISIBLE.test(text), 'must not be empty'),
)

/** Any UUID, in whatever case; what is answered is in lower case. */
const ClientId = z.pipe(
  z.guid(),
  z.transform((id: string) => id.toLowerCase()),
)

/** The sender's own name, which may only repeat who is signed in. */
export const OwnName = z.optional(z.string())

// Exact as a number, and far more than there will ever be; any longer one is not found.
const MESSAGE_ID_DIGITS = 15
export const MessageIdInPath = z.pipe(
  z.string().check(z.regex(/^\d+$/)),
  z.transform((digits: string) => (digits.length <= MESSAGE_ID_DIGITS ? Number(digits) : 0)),
)

export const sendMessage = endpoint({
  method: 'POST',
  path: '/api/messages',
  input: z.object({ chat_id: Id, contenido: Contenido, client_id: z.optional(ClientId), username: OwnName }),
  output: Message,
  creates: true,
  welcomesNewNames: true,
})

// No counter goes further, so a cursor beyond it is at the end.
const COUNTER_MAX = 2 ** 31 - 1
const Cursor = z.optional(
  z.pipe(
    wholeNumberInQuery.check(z.refine((place) => place >= 0, 'must not be negative')),
    z.transform((place: number) => Math.min(place, COUNTER_MAX)),
  ),
)

const tooMany = (given: unknown[]) => given.filter((each) => each !== undefined).length > 1
const malformed = (message: string) => ({ message, params: { code: 'bad_request' } })

const page = <Shape extends typeof Message | typeof OldMessage>(shape: Shape) =>
  z.object({
    messages: z.array(shape),
    has_more: z.boolean(),
    last_seq: z.number(),
    last_rev: z.number(),
    /** Null while there is no chat yet to listen to. */
    channel: z.nullable(z.string()),
  })

const MessagePage = page(Message)
/** The answer to who names no chat_id: older clients, which get exactly what they know. */
export const OldMessagePage = page(OldMessage)

export const listMessages = endpoint({
  method: 'GET',
  path: '/api/messages',
  input: z
    .object({
      chat_id: z.optional(IdInQuery),
      usuario: z.optional(z.string()),
      limit: numberInQuery(1, 100, 50),
      before_seq: Cursor,
      after_seq: Cursor,
      since_rev: Cursor,
    })
    .check(
      z.refine(
        (input) => !tooMany([input.before_seq, input.after_seq, input.since_rev]),
        malformed('one cursor at a time'),
      ),
      z.refine(
        (input) => !tooMany([input.chat_id, input.usuario]),
        malformed('chat_id or usuario, not both'),
      ),
    ),
  output: MessagePage,
})

export const readMessage = endpoint({
  method: 'GET',
  path: '/api/messages/:id',
  input: z.object({ id: MessageIdInPath }),
  output: Message,
})

export const editMessage = endpoint({
  method: 'PATCH',
  path: '/api/messages/:id',
  input: z.object({ id: MessageIdInPath, contenido: Contenido }),
  output: Message,
})

export const deleteMessage = endpoint({
  method: 'DELETE',
  path: '/api/messages/:id',
  input: z.object({ id: MessageIdInPath }),
  output: Message,
})

export const messageEvents = documentEvents(Message)
export const { added: newMessage, updated: messageUpdated, deleted: messageDeleted } = messageEvents
export const MessageNews = newMessage.data
export type MessageNews = z.output<typeof MessageNews>
