'use client'
import { PREVIEW_MAX } from '@/lib/chats/contract'
import { listMessages } from '@/lib/messages/contract'
import { mayHaveMarks } from '@/lib/messages/markdown/marks'
import type { IncomingMessage } from '@/lib/notifications/incoming'
import { mentions } from '@/lib/notifications/mentions'
import { call } from '@/lib/users/client/call'
import type { User } from '@/lib/users/contract'

const AT_ONCE = 100

interface Said {
  seq: number
  username: string
  contenido: string
}

/** Of what has arrived, the last that is for oneself: anything in a direct message, elsewhere what names one. */
export async function previewIfForMe(arrival: IncomingMessage, me: User): Promise<Said | null> {
  const { last_message: last, type } = arrival.chat
  if (type === 'dm') return last
  const said = isAll(arrival) ? [last] : await rest(arrival).catch(() => [last])
  return (
    said.findLast(
      ({ sender_id, deleted, contenido }) =>
        sender_id !== me.id && !deleted && mentions(contenido, me.username),
    ) ?? null
  )
}

/** The list shows the last message only, and the beginning of it. */
const isAll = ({ chat: { last_seq, last_message }, after }: IncomingMessage) =>
  last_seq === after + 1 && [...last_message.contenido].length < PREVIEW_MAX

const rest = async ({ chat, after }: IncomingMessage) =>
  (
    await call(listMessages, {
      chat_id: String(chat.id),
      after_seq: String(after),
      limit: String(AT_ONCE),
    })
  ).messages

export async function plainText(contenido: string): Promise<string> {
  if (!mayHaveMarks(contenido)) return contenido
  const { plainText: plainOf } = await import('@/lib/messages/markdown/plain-text')
  return plainOf(contenido)
}
