import type { Metadata } from 'next'
import { BesideList } from '@/components/shell/BesideList'
import { generalChatId } from '@/lib/chats/server/participation'
import { currentTexts } from '@/lib/i18n/server/current-locale'
import { requireAsker } from '@/lib/server/current-user'
import { ChatView } from './ChatView'
import { openChat } from './open-chat'

/** Seconds: a chat that was open is shown again without a question to the server; the page asks for what is new. */
export const unstable_dynamicStaleTime = 3600

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).shell.general }
}

export default async function HomePage() {
  const asker = await requireAsker()
  const chatId = await generalChatId()
  return (
    <BesideList>
      <ChatView chatId={chatId} first={await openChat(asker, chatId)} />
    </BesideList>
  )
}
