import type { Metadata } from 'next'
import { BesideList } from '@/components/chat/BesideList'
import { requireAsker } from '@/lib/auth/page'
import { generalChatId } from '@/lib/chats/access'
import { currentTexts } from '@/lib/i18n/server'
import { openChat } from './open-chat'
import { ChatAtPlace } from './ChatAtPlace'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await currentTexts()).shell.general }
}

export default async function HomePage() {
  const asker = await requireAsker()
  const chatId = await generalChatId()
  return (
    <BesideList>
      <ChatAtPlace chatId={chatId} first={await openChat(asker, chatId)} />
    </BesideList>
  )
}
