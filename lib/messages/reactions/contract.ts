import * as z from 'zod/mini'
import { endpoint, numberInQuery } from '@/lib/http/endpoint'
import { Message, MessageIdInPath } from '@/lib/messages/contract'
import { normalizeEmoji } from './emoji'

const WRONG = { params: { code: 'invalid_value' } }

const EmojiInPath = z.pipe(
  z
    .string()
    .check(z.refine((text) => normalizeEmoji(text) !== null, { message: 'must be one emoji', ...WRONG })),
  z.transform((text: string) => normalizeEmoji(text)!),
)

export const addReaction = endpoint({
  method: 'PUT',
  path: '/api/messages/:id/reactions/:emoji',
  input: z.object({ id: MessageIdInPath, emoji: EmojiInPath }),
  output: Message,
})

export const removeReaction = endpoint({
  method: 'DELETE',
  path: '/api/messages/:id/reactions/:emoji',
  input: z.object({ id: MessageIdInPath, emoji: EmojiInPath }),
  output: Message,
})

/** Where the next page begins: the id of the last reaction of this one. */
const Cursor = z.pipe(
  z.string().check(z.regex(/^\d{1,15}$/)),
  z.transform((digits: string) => Number(digits)),
)

export const listReactions = endpoint({
  method: 'GET',
  path: '/api/messages/:id/reactions',
  input: z.object({
    id: MessageIdInPath,
    emoji: EmojiInPath,
    limit: numberInQuery(1, 100, 50),
    before: z.optional(Cursor),
  }),
  output: z.object({
    users: z.array(z.object({ id: z.number(), username: z.string() })),
    next: z.nullable(z.string()),
  }),
})
