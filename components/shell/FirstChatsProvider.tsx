'use client'
import type { ReactNode } from 'react'
import { FirstChats } from '@/lib/chats/client/chat-list'
import type { listChats } from '@/lib/chats/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { TimeZone } from '@/lib/time/client/format'

interface FirstChatsProviderProps {
  chats: OutputOf<typeof listChats>
  timeZone: string
  children: ReactNode
}

/** Provides the chats as the server had them when it wrote the page. */
export function FirstChatsProvider({ chats, timeZone, children }: FirstChatsProviderProps) {
  return (
    <FirstChats value={chats}>
      <TimeZone value={timeZone}>{children}</TimeZone>
    </FirstChats>
  )
}
