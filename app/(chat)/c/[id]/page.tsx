import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ChatView } from '@/app/(chat)/ChatView'
import { openChat } from '@/app/(chat)/open-chat'
import { chatName } from '@/components/chats/chat-name'
import { IdInPath } from '@/lib/http/endpoint'
import { requireAsker } from '@/lib/server/current-user'

/** Seconds: a chat that was open is shown again without a question to the server; the page asks for what is new. */
export const unstable_dynamicStaleTime = 3600

type Props = PageProps<'/c/[id]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { chat } = await open((await params).id, messageIn(await searchParams))
  return { title: chatName(chat) }
}

export default async function ChatPage({ params, searchParams }: Props) {
  const first = await open((await params).id, messageIn(await searchParams))
  return <ChatView chatId={first.chatId} first={first} />
}

// Cached: the title and the page need the same chat.
const open = cache(async (id: string, message: number | null) => {
  const chatId = IdInPath.safeParse(id)
  if (!chatId.success) notFound()
  const asker = await requireAsker(`/c/${id}${message === null ? '' : `?m=${String(message)}`}`)
  return { chatId: chatId.data, ...(await openChat(asker, chatId.data, message)) }
})

/** Anything but a number counts as no message. */
function messageIn({ m }: Awaited<Props['searchParams']>): number | null {
  return typeof m === 'string' && /^\d{1,15}$/.test(m) ? Number(m) : null
}
