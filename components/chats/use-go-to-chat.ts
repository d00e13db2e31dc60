'use client'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { reachServer, useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'

export type GoToChat = ReturnType<typeof useGoToChat>

/** Goes to a chat, unless the server cannot be reached: then the browser would show an error page. */
export function useGoToChat() {
  const router = useRouter()
  const { isOffline } = useChats()
  return useMemo(() => {
    // The server may be on this machine, so `onLine` alone does not say that it cannot be reached.
    const mayBeOffline = () => isOffline || !navigator.onLine
    return {
      mayBeOffline,
      /** Fails when the server cannot be reached. */
      async go(chatId: Chat['id']) {
        if (mayBeOffline()) await reachServer()
        router.push(`/c/${String(chatId)}`)
      },
    }
  }, [isOffline, router])
}
