'use client'
import { PREVIEW_MAX } from '@/lib/chats/contract'
import { listMessages } from '@/lib/messages/contract'
import { mayHaveMarks } from '@/lib/messages/markdown/marks'
import { call } from '@/lib/users/client/call'
import type { User } from '@/lib/users/contract'
import type { IncomingMessage } from './incoming'
import { mentions } from './mentions'

const MESSAGES_MAX = 100

interface MessagePreview {
  seq: number
  username: string
  contenido: string
  timestamp: string
}

/** The last new message that is for this user: in a direct message any, elsewhere one that mentions them. */
export async function previewIfForMe(arrival: IncomingMessage, me: User): Promise<MessagePreview | null> {
  const { last_message: last, type } = arrival.chat
  if (type === 'dm') return last
  const messages = isComplete(arrival) ? [last] : await readNew(arrival).catch(() => [last])
  return (
    messages.findLast(
      ({ sender_id, deleted, contenido }) =>
        sender_id !== me.id && !deleted && mentions(contenido, me.username),
    ) ?? null
  )
}

/** The chat list has only the last message, and only its beginning. */
const isComplete = ({ chat: { last_seq, last_message }, after }: IncomingMessage) =>
  last_seq === after + 1 && [...last_message.contenido].length < PREVIEW_MAX

const readNew = async ({ chat, after }: IncomingMessage) =>
  (
    await call(listMessages, {
      chat_id: String(chat.id),
      after_seq: String(after),
      limit: String(MESSAGES_MAX),
    })
  ).messages

export async function plainText(contenido: string): Promise<string> {
  if (!mayHaveMarks(contenido)) return contenido
  const { plainText: plainOf } = await import('@/lib/messages/markdown/plain-text')
  return plainOf(contenido)
}
