import { BesideList } from '@/components/chat/BesideList'
import { Conversation } from '@/components/chat/Conversation'
import { requireAsker } from '@/lib/auth/page'
import { generalChatId } from '@/lib/chats/access'
import { openChat } from './open-chat'

export default async function HomePage() {
  const asker = await requireAsker()
  const chatId = await generalChatId()
  return (
    <BesideList>
      <Conversation chatId={chatId} first={await openChat(asker, chatId)} />
    </BesideList>
  )
}
