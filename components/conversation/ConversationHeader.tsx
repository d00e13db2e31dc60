'use client'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import { LeaveButton } from '@/components/halls/LeaveButton'
import { PersonStatus } from '@/components/presence/PersonStatus'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client/language'
import { ChatOptions } from './ChatOptions'

interface ChatHeadingProps {
  chat: Chat
  isGone: boolean
  chip: ReactNode
}

export function ConversationHeader({ chat, isGone, chip }: ChatHeadingProps) {
  const texts = useTexts().chat
  return (
    <header className="border-line safe-x flex min-h-15 shrink-0 items-center gap-3 border-b py-1.5">
      <Link
        href="/"
        aria-label={texts.back}
        onNavigate={backToList}
        className="text-soft hover:bg-hover hover:text-ink -ms-2 -me-1 inline-flex size-11 shrink-0 items-center justify-center rounded-md md:hidden"
      >
        <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
      </Link>
      <ChatMark chat={chat} size="large" />
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="truncate leading-6 font-semibold tracking-tight">
          {chatName(chat)}
        </h1>
        <div className="flex min-w-0 items-center gap-x-3">
          {chat.with && <PersonStatus id={chat.with.id} size="sm" showDot={false} />}
          {chip}
        </div>
      </div>
      {chat.type === 'hall' && !isGone && <LeaveButton hall={chat} />}
      {chat.id !== null && !isGone && <ChatOptions chat={{ ...chat, id: chat.id }} />}
    </header>
  )
}

/** From a list that one came from, going further back must not lead here again. */
function backToList(event: { preventDefault: () => void }) {
  // Not every browser keeps such a record.
  const { navigation } = window as { navigation?: Navigation }
  const before = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url
  if (!before || new URL(before).pathname !== '/') return
  event.preventDefault()
  history.back()
}
