'use client'
import { ChatMark } from '@/components/chat/ChatMark'
import { chatName } from '@/components/chat/chat-name'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client'
import { LastMessage } from './LastMessage'

const SHOWN_MAX = 99

/** `part`: what the ids of its parts begin with, for what holds the row to be called by. */
export function ChatRow({ chat, unread, part }: { chat: Chat; unread: number; part: string }) {
  const texts = useTexts().chat
  return (
    <>
      <ChatMark chat={chat} />
      <span className="min-w-0 flex-1">
        <span
          id={`${part}-name`}
          dir="auto"
          className={`block truncate text-sm leading-5 ${unread > 0 ? 'font-bold' : 'font-medium'}`}
        >
          {chatName(chat)}
        </span>
        <span id={`${part}-last`} className="text-soft block h-4 truncate text-xs leading-4">
          <LastMessage chat={chat} />
        </span>
      </span>
      {unread > 0 && (
        <span
          id={`${part}-unread`}
          aria-label={texts.unread(unread)}
          role="img"
          className="bg-accent text-on-accent min-w-5 shrink-0 rounded-full px-1.5 text-center text-xs leading-5 font-semibold tabular-nums"
        >
          {unread > SHOWN_MAX ? `${String(SHOWN_MAX)}+` : unread}
        </span>
      )}
    </>
  )
}
