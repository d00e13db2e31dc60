'use client'
import { PREVIEW_MAX } from '@/lib/chats/contract'
import { listMessages } from '@/lib/messages/contract'
import { mayHaveMarks } from '@/lib/messages/marks'
import { call } from '@/lib/users/client-call'
import type { User } from '@/lib/users/contract'
import type { Arrival } from './arrivals'
import { mentions } from './mentions'

const AT_ONCE = 100

interface Said {
  seq: number
  username: string
  contenido: string
}

/** Of what has arrived, the last that is for oneself: anything in a direct message, elsewhere what names one. */
export async function saidToMe(arrival: Arrival, me: User): Promise<Said | null> {
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
const isAll = ({ chat: { last_seq, last_message }, after }: Arrival) =>
  last_seq === after + 1 && [...last_message.contenido].length < PREVIEW_MAX

const rest = async ({ chat, after }: Arrival) =>
  (
    await call(listMessages, {
      chat_id: String(chat.id),
      after_seq: String(after),
      limit: String(AT_ONCE),
    })
  ).messages

export async function plainText(contenido: string): Promise<string> {
  if (!mayHaveMarks(contenido)) return contenido
  const { plainOf } = await import('@/lib/messages/plain')
  return plainOf(contenido)
}
