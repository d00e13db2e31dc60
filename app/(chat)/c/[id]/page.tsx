import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { openChat } from '@/app/(chat)/open-chat'
import { chatName } from '@/components/chat/chat-name'
import { Conversation } from '@/components/chat/Conversation'
import { requireAsker } from '@/lib/auth/page'
import { IdInPath } from '@/lib/http/contract'

type Props = PageProps<'/c/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { chat } = await open((await params).id)
  return { title: chatName(chat) }
}

export default async function ChatPage({ params }: Props) {
  const first = await open((await params).id)
  return <Conversation key={first.chatId} chatId={first.chatId} first={first} />
}

// Read once for the title and the page.
const open = cache(async (id: string) => {
  const chatId = IdInPath.safeParse(id)
  if (!chatId.success) notFound()
  const asker = await requireAsker(`/c/${id}`)
  return { chatId: chatId.data, ...(await openChat(asker, chatId.data)) }
})
