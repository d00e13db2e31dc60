'use client'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import Ellipsis from 'lucide-react/icons/ellipsis-vertical'
import Link from 'next/link'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import { isUnread } from '@/components/chats/sections'
import { PeopleButtons } from '@/components/people/PeopleButtons'
import { Estado } from '@/components/presence/Estado'
import { PersonStatus } from '@/components/presence/UserStatus'
import { MenuButton } from '@/components/ui/MenuButton'
import { useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { useAboutHall } from '@/lib/chats/halls/client/about-hall'
import type { AboutHall } from '@/lib/chats/halls/contract'
import { useTexts } from '@/lib/i18n/client/language'
import { ConnectionChip } from './ConnectionChip'
import { useConversation } from './use-conversation'

export function ConversationHeader({ about }: { about: AboutHall | null }) {
  const { chatId, chat, feed } = useConversation()
  const { isOffline } = useChats()
  return (
    <header className="border-line flex h-[calc(3.25rem+env(safe-area-inset-top))] shrink-0 items-center gap-2.5 border-b ps-[max(1rem,env(safe-area-inset-left))] pe-[max(0.5rem,env(safe-area-inset-right))] pt-[env(safe-area-inset-top)] max-md:ps-[max(0.25rem,env(safe-area-inset-left))]">
      <BackLink chatId={chatId} />
      <ChatMark chat={chat} />
      <div className="flex min-w-0 flex-1 items-baseline gap-x-3 max-md:flex-col max-md:items-stretch">
        <h1 dir="auto" className="truncate leading-5 font-semibold tracking-tight md:max-w-[60%] md:shrink-0">
          {chatName(chat)}
        </h1>
        <div className="flex min-w-0 items-baseline gap-x-3">
          <About chatId={chatId} chat={chat} first={about} />
          <ConnectionChip
            liveness={feed.liveness}
            isKnown={feed.isFollowing && !feed.isGone}
            isOffline={isOffline || feed.isOffline}
            isReachable={feed.isReachable}
          />
        </div>
      </div>
      <div className="flex shrink-0 items-center">
        <PeopleButtons />
        {!feed.isGone && <ChatOptions chat={{ ...chat, id: chatId }} />}
      </div>
    </header>
  )
}

const SHOWN_MAX = 99

/** The way back to the list on a phone, with how much waits there. */
function BackLink({ chatId }: { chatId: number }) {
  const texts = useTexts().chat
  const { chats } = useChats()
  const unread = chats
    .filter((chat) => chat.id !== chatId && isUnread(chat))
    .reduce((sum, chat) => sum + chat.unread, 0)
  return (
    <Link
      href="/"
      aria-label={texts.back}
      aria-describedby={unread > 0 ? 'unread-elsewhere' : undefined}
      onNavigate={goBackToList}
      className="text-accent hover:bg-hover inline-flex h-11 min-w-11 shrink-0 items-center justify-center rounded-md md:hidden"
    >
      <ChevronLeft aria-hidden className="size-6 rtl:-scale-x-100" />
      {unread > 0 && (
        <span
          id="unread-elsewhere"
          role="img"
          aria-label={texts.unread(unread)}
          className="-ms-1 pe-2 text-sm font-semibold tabular-nums"
        >
          {unread > SHOWN_MAX ? `${String(SHOWN_MAX)}+` : unread}
        </span>
      )}
    </Link>
  )
}

interface AboutProps {
  chatId: number
  chat: Chat
  first: AboutHall | null
}

/** What the chat is about: of a DM the other person's status, of a hall its description and how many are in it. */
function About({ chatId, chat, first }: AboutProps) {
  const texts = useTexts().chat
  const hall = useAboutHall(chatId, first)
  if (chat.with) {
    return (
      <div className="text-soft flex min-w-0 items-baseline gap-x-1.5 text-xs leading-4">
        <PersonStatus id={chat.with.id} size="sm" showDot={false} className="shrink-0" />
        <Estado id={chat.with.id} className="min-w-0 before:content-['·_']" />
      </div>
    )
  }
  if (!hall) return <p className="text-soft truncate text-xs leading-4">{texts.everybody}</p>
  return (
    <p dir="auto" className="text-soft min-w-0 truncate text-xs leading-4">
      {hall.description && <span className="max-md:hidden">{hall.description} · </span>}
      {texts.people(hall.member_count)}
    </p>
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
      wrapperClassName="shrink-0"
      className="text-soft hover:text-ink min-h-10 w-10 justify-center pointer-coarse:min-h-11 pointer-coarse:w-11"
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
