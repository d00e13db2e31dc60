import { listChats, muteChat } from '@/lib/chats/contract'
import { sendMessage } from '@/lib/messages/contract'
import type { Visitor } from '@/tests/support/people'

export const tell = (from: Visitor, chatId: number, contenido: string) =>
  from.call(sendMessage, { chat_id: chatId, contenido })

/** Where everybody talks, so that others would be counted. */
export async function withoutGeneral(visitor: Visitor) {
  const { chats: listed } = await visitor.call(listChats, {})
  const general = listed.find(({ type }) => type === 'general')
  await visitor.call(muteChat, { id: String(general?.id), muted: true })
}
