import { Conversation } from '@/components/conversation/Conversation'
import { scrollScript } from '@/components/conversation/log/saved-scroll-position'
import { currentNonce } from '../nonce'
import type { openChat } from './open-chat'

interface ChatViewProps {
  chatId: number
  first: Awaited<ReturnType<typeof openChat>>
}

/** A chat that is scrolled to the reader's position before the first paint. */
export async function ChatView({ chatId, first }: ChatViewProps) {
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
