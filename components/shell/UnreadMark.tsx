'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { useChats } from '@/lib/chats/client/chat-list'
import { markTab } from './mark-tab'

/** How much is unread, on the tab: but for what is muted, and for the chat that one is looking at. */
export function UnreadMark() {
  const { chats } = useChats()
  const isCurrent = useCurrentChat()
  const isShown = useSyncExternalStore(
    subscribe,
    () => document.visibilityState === 'visible',
    () => true,
  )
  const count = chats
    .filter((chat) => !chat.muted && !(isShown && isCurrent(chat)))
    .reduce((sum, { unread }) => sum + unread, 0)
  useEffect(() => markTab(count), [count])
  return null
}

function subscribe(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => {
    document.removeEventListener('visibilitychange', listener)
  }
}
