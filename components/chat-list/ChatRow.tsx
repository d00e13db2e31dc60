'use client'
import BellOff from 'lucide-react/icons/bell-off'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import { PersonStatus } from '@/components/presence/PersonStatus'
import type { Chat } from '@/lib/chats/contract'
import { useTexts } from '@/lib/i18n/client/language'
import { ChatTime } from './ChatTime'
import { LastMessage } from './LastMessage'

const SHOWN_MAX = 99

/** `part`: what the ids of its parts begin with, for what holds the row to be called by. */
export function ChatRow({ chat, unread, part }: { chat: Chat; unread: number; part: string }) {
  const texts = useTexts().chat
  const calls = unread > 0 && !chat.muted
  return (
    <>
      <ChatMark chat={chat} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span
            id={`${part}-name`}
            dir="auto"
            className={`min-w-0 flex-1 truncate text-sm leading-5 ${calls ? 'font-bold' : 'font-medium'}`}
          >
            {chatName(chat)}
          </span>
          {chat.last_message_at && (
            <ChatTime
              id={`${part}-time`}
              at={chat.last_message_at}
              className={calls ? 'text-accent font-semibold' : 'text-soft'}
            />
          )}
        </span>
        {chat.with && (
          <span id={`${part}-status`} className="sr-only">
            <PersonStatus id={chat.with.id} showDot={false} />
          </span>
        )}
        <span className="flex h-5 items-center gap-2">
          <span
            id={`${part}-last`}
            dir="auto"
            className="text-soft min-w-0 flex-1 truncate text-xs leading-4"
          >
            <LastMessage chat={chat} />
          </span>
          {chat.muted && (
            <span id={`${part}-muted`} role="img" aria-label={texts.muted} className="text-soft shrink-0">
              <BellOff aria-hidden className="size-3.5" />
            </span>
          )}
          {unread > 0 && (
            <span
              id={`${part}-unread`}
              aria-label={texts.unread(unread)}
              role="img"
              className={`min-w-5 shrink-0 rounded-full px-1.5 text-center text-xs leading-5 font-semibold tabular-nums ${chat.muted ? 'bg-hover text-soft' : 'bg-accent text-on-accent'}`}
            >
              {unread > SHOWN_MAX ? `${String(SHOWN_MAX)}+` : unread}
            </span>
          )}
        </span>
      </span>
    </>
  )
}
