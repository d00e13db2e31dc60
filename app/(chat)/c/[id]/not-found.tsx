import { ChatNotFound } from '@/components/chat/ChatNotFound'

export default function ChatNotFoundPage() {
  return <ChatNotFound />
}
