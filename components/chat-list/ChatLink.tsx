'use client'
import Link, { useLinkStatus } from 'next/link'
import { memo, useEffect, useId, useRef } from 'react'
import type { GoToChat } from '@/components/chats/use-go-to-chat'
import { useRequest } from '@/components/ui/use-request'
import type { Chat } from '@/lib/chats/contract'
import { ChatRow, rowClasses } from './ChatRow'
import { usePointed } from './use-pointed'

interface ChatLinkProps {
  chat: Chat
  id: number
  isCurrent: boolean
  goToChat: GoToChat
}

/** There may be hundreds: of those that stay as they are, none renders when another chat is opened. */
export const ChatLink = memo(function ChatLink({ chat, id, isCurrent, goToChat }: ChatLinkProps) {
  const idPrefix = useId()
  const link = useRef<HTMLAnchorElement>(null)
  const { mayBeOffline, go } = goToChat
  const { problem, request } = useRequest()
  const { isPointed, watch } = usePointed()
  // Messages of the open chat are read as they come.
  const unread = isCurrent ? 0 : chat.unread
  // A chat that was opened from elsewhere may be far down the list.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <>
      <Link
        ref={link}
        href={`/c/${String(id)}`}
        // Whole, so that it is there when it is pressed; of all others in view nothing.
        prefetch={isPointed && !isCurrent}
        {...watch}
        aria-current={isCurrent ? 'page' : undefined}
        aria-labelledby={`${idPrefix}-name ${idPrefix}-unread`}
        aria-describedby={`${idPrefix}-muted ${idPrefix}-status ${idPrefix}-last ${idPrefix}-time`}
        onNavigate={(event) => {
          if (!mayBeOffline()) return
          event.preventDefault()
          void request(() => go(id))
        }}
        className={`relative ${rowClasses}`}
      >
        <OpeningMark />
        <ChatRow chat={chat} isCurrent={isCurrent} unread={unread} idPrefix={idPrefix} />
      </Link>
      <p role="alert" className="text-danger px-2.5 pb-1 text-sm empty:hidden">
        {problem !== null && mayBeOffline() && problem}
      </p>
    </>
  )
})

/** Marks the chat that is being opened, when that takes a moment. */
function OpeningMark() {
  const { pending } = useLinkStatus()
  return (
    <span
      aria-hidden
      data-pending={pending || undefined}
      className="bg-accent absolute inset-y-2 start-0 w-1 rounded-full opacity-0 delay-150 data-pending:animate-pulse data-pending:opacity-100"
    />
  )
}
