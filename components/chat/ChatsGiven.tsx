'use client'
import type { ReactNode } from 'react'
import { FirstChats } from '@/lib/chats/client'
import type { listChats } from '@/lib/chats/contract'
import type { OutputOf } from '@/lib/http/contract'
import { TimeZone } from '@/lib/time/client'

interface ChatsGivenProps {
  chats: OutputOf<typeof listChats>
  timeZone: string
  children: ReactNode
}

/** What the server knows when it writes the page, for all that is in it. */
export function ChatsGiven({ chats, timeZone, children }: ChatsGivenProps) {
  return (
    <FirstChats value={chats}>
      <TimeZone value={timeZone}>{children}</TimeZone>
    </FirstChats>
  )
}
