'use client'
import Link, { useLinkStatus } from 'next/link'
import { useEffect, useId, useRef } from 'react'
import { useGoToChat } from '@/components/chats/use-go-to-chat'
import { useRequest } from '@/components/ui/use-request'
import type { Chat } from '@/lib/chats/contract'
import { ChatRow } from './ChatRow'
import { rowClasses } from './row-classes'

interface ChatLinkProps {
  chat: Chat
  id: number
  isCurrent: boolean
}

export function ChatLink({ chat, id, isCurrent }: ChatLinkProps) {
  const part = useId()
  const link = useRef<HTMLAnchorElement>(null)
  const { isDoubtful, go } = useGoToChat()
  const { problem, request } = useRequest()
  // What comes in here is being read; elsewhere it waits.
  const unread = isCurrent ? 0 : chat.unread
  // It may have been opened from elsewhere, and be far down the list.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <>
      <Link
        ref={link}
        href={`/c/${String(id)}`}
        aria-current={isCurrent ? 'page' : undefined}
        aria-labelledby={`${part}-name ${part}-unread`}
        aria-describedby={`${part}-muted ${part}-status ${part}-last ${part}-time`}
        onNavigate={(event) => {
          if (!isDoubtful()) return
          event.preventDefault()
          void request(() => go(id))
        }}
        className={`relative ${rowClasses}`}
      >
        <Opening />
        <ChatRow chat={chat} unread={unread} part={part} />
      </Link>
      <p role="alert" className="text-danger px-2.5 pb-1 text-sm empty:hidden">
        {problem !== null && isDoubtful() && problem}
      </p>
    </>
  )
}

/** Which chat is on its way, when it takes a moment. */
function Opening() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden
      data-pending={pending || undefined}
      className="bg-accent absolute inset-y-2 start-0 w-1 rounded-full opacity-0 delay-150 data-pending:animate-pulse data-pending:opacity-100"
    />
  )
}
