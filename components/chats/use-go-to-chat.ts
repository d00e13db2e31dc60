'use client'
import { useRouter } from 'next/navigation'
import { useChatActions, useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'

/** Without a network the browser would leave this page for one that says only that: one stays instead. */
export function useGoToChat() {
  const router = useRouter()
  const { isOffline } = useChats()
  const { reach } = useChatActions()
  // The server may be on this very machine: only asking tells.
  const isDoubtful = () => isOffline || !navigator.onLine
  return {
    isDoubtful,
    /** Fails where one stays. */
    async go(chatId: Chat['id']) {
      if (isDoubtful()) await reach()
      router.push(`/c/${String(chatId)}`)
    },
  }
}
