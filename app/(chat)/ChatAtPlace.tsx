import { Conversation } from '@/components/conversation/Conversation'
import { scrollScript } from '@/components/conversation/log/saved-scroll-position'
import { currentNonce } from '../nonce'
import type { openChat } from './open-chat'

interface ChatAtPlaceProps {
  chatId: number
  first: Awaited<ReturnType<typeof openChat>>
}

/** A chat where its reader left it, or wants to be, from the first paint. */
export async function ChatAtPlace({ chatId, first }: ChatAtPlaceProps) {
  return (
    <>
      <Conversation key={`${String(chatId)}-${String(first.at)}`} chatId={chatId} first={first} />
      <script
        nonce={await currentNonce()}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: scrollScript(first.userId, chatId, first.at) }}
      />
    </>
  )
}
