'use client'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import Ellipsis from 'lucide-react/icons/ellipsis-vertical'
import Link from 'next/link'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import { LeaveButton } from '@/components/halls/LeaveButton'
import { PersonStatus } from '@/components/presence/UserStatus'
import { MenuButton } from '@/components/ui/MenuButton'
import { useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client/language'
import { ConnectionChip } from './ConnectionChip'
import { useConversation } from './use-conversation'

export function ConversationHeader() {
  const texts = useTexts().chat
  const { chatId, chat, feed } = useConversation()
  const { isOffline } = useChats()
  return (
    <header className="border-line safe-x flex min-h-15 shrink-0 items-center gap-3 border-b py-1.5">
      <Link
        href="/"
        aria-label={texts.back}
        onNavigate={goBackToList}
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
          <ConnectionChip
            liveness={feed.liveness}
            isKnown={feed.isFollowing && !feed.isGone}
            isOffline={isOffline || feed.isOffline}
          />
        </div>
      </div>
      {chat.type === 'hall' && !feed.isGone && <LeaveButton hall={chat} />}
      {!feed.isGone && <ChatOptions chat={{ ...chat, id: chatId }} />}
    </header>
  )
}

function ChatOptions({ chat }: { chat: Chat & { id: number } }) {
  const texts = useTexts().chat
  const label = chat.type === 'hall' ? texts.hallOptions : texts.options
  return (
    <MenuButton
      label={label}
      load={() => import('@/components/halls/HallMenu')}
      menuProps={{ chat, label }}
      wrapperClassName="-me-2 -ms-2 shrink-0"
      className="text-soft hover:text-ink w-11 justify-center"
    >
      <Ellipsis aria-hidden className="size-5" />
    </MenuButton>
  )
}

/** Goes back in the history where that leads to the list, so that the next "back" does not lead here again. */
function goBackToList(event: { preventDefault: () => void }) {
  // Not every browser has the Navigation API.
  const { navigation } = window as { navigation?: Navigation }
  const before = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url
  if (!before || new URL(before).pathname !== '/') return
  event.preventDefault()
  history.back()
}
