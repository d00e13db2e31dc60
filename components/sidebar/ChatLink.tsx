'use client'
import Link from 'next/link'
import { useId } from 'react'
import type { Chat } from '@/lib/chats/contract'
import { ChatRow } from './ChatRow'
import { rowLook } from './row-look'

interface ChatLinkProps {
  chat: Chat
  id: number
  isCurrent: boolean
}

export function ChatLink({ chat, id, isCurrent }: ChatLinkProps) {
  const part = useId()
  // What comes in here is being read; elsewhere it waits.
  const unread = isCurrent ? 0 : chat.unread
  return (
    <Link
      href={`/c/${String(id)}`}
      aria-current={isCurrent ? 'page' : undefined}
      aria-labelledby={`${part}-name ${part}-unread`}
      aria-describedby={`${part}-last`}
      className={rowLook}
    >
      <ChatRow chat={chat} unread={unread} part={part} />
    </Link>
  )
}
