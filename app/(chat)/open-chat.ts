import 'server-only'
import { notFound } from 'next/navigation'
import type { Asker } from '@/lib/auth/asker'
import { readChat } from '@/lib/chats/read'
import { Refusal } from '@/lib/http/errors'
import { listMessages } from '@/lib/messages/contract'
import { findMessage } from '@/lib/messages/find'
import { history } from '@/lib/messages/history'
import { beforePageAround } from '@/lib/messages/timeline'

/**
 * A chat and its newest messages, or those around one that is asked for; another's chat cannot be told
 * from one that does not exist.
 */
export async function openChat(asker: Asker, chatId: number, wanted: number | null = null) {
  try {
    const at = wanted === null ? null : await findMessage(asker, chatId, wanted)
    const from = at === null ? {} : { after_seq: String(beforePageAround(at)) }
    const messages = await history(asker, listMessages.input.parse({ chat_id: String(chatId), ...from }))
    const [chat, { output: page }] = await Promise.all([readChat(asker, chatId), messages.read()])
    return { chat, page, at }
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'not_found') notFound()
    throw cause
  }
}
