import 'server-only'
import { notFound } from 'next/navigation'
import { readAbout } from '@/lib/chats/halls/server/halls'
import { readChat } from '@/lib/chats/server/read-list'
import { Refusal } from '@/lib/http/errors'
import { listMessages } from '@/lib/messages/contract'
import { findMessage } from '@/lib/messages/server/find-message'
import { readMessages } from '@/lib/messages/server/list-messages'
import { beforePageAround } from '@/lib/sync/timeline'
import type { Asker } from '@/lib/users/asker'

/**
 * A chat with its newest messages, or with those around the message `messageId`. A chat of others is a 404,
 * like one that does not exist.
 */
export async function openChat(asker: Asker, chatId: number, messageId: number | null = null) {
  try {
    const at = messageId === null ? null : await findMessage(asker, chatId, messageId)
    const from = at === null ? {} : { after_seq: String(beforePageAround(at)) }
    const messages = await readMessages(asker, listMessages.input.parse({ chat_id: String(chatId), ...from }))
    const [chat, about, { output: page }] = await Promise.all([
      readChat(asker, chatId),
      readAbout(chatId),
      messages.read(),
    ])
    return { userId: asker.id, chat, about, page, at }
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'not_found') notFound()
    throw cause
  }
}
