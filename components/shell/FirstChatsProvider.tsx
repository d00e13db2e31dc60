'use client'
import type { ReactNode } from 'react'
import { FirstChats } from '@/lib/chats/client/chat-list'
import type { listChats } from '@/lib/chats/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { TimeZone } from '@/lib/time/client/format'

interface ChatsGivenProps {
  chats: OutputOf<typeof listChats>
  timeZone: string
  children: ReactNode
}

/** What the server knows when it writes the page, for all that is in it. */
export function FirstChatsProvider({ chats, timeZone, children }: ChatsGivenProps) {
  return (
    <FirstChats value={chats}>
      <TimeZone value={timeZone}>{children}</TimeZone>
    </FirstChats>
  )
}
