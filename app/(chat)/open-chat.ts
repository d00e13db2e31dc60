import 'server-only'
import { notFound } from 'next/navigation'
import type { Asker } from '@/lib/auth/asker'
import { readChat } from '@/lib/chats/read'
import { Refusal } from '@/lib/http/errors'
import { listMessages } from '@/lib/messages/contract'
import { history } from '@/lib/messages/history'

/** A chat and its newest messages; another's chat cannot be told from one that does not exist. */
export async function openChat(asker: Asker, chatId: number) {
  try {
    const messages = await history(asker, listMessages.input.parse({ chat_id: String(chatId) }))
    const [chat, { output: page }] = await Promise.all([readChat(asker, chatId), messages.read()])
    return { chat, page }
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'not_found') notFound()
    throw cause
  }
}
