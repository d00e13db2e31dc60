'use client'
import BellOff from 'lucide-react/icons/bell-off'
import { use } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { ChatMark } from '@/components/chats/ChatMark'
import { PersonStatus } from '@/components/presence/UserStatus'
import { type Chat, PREVIEW_MAX } from '@/lib/chats/contract'
import { useLocale, useTexts } from '@/lib/i18n/client/language'
import { useDraft } from '@/lib/messages/client/drafts'
import { previewText } from '@/lib/messages/preview-text'
import { TimeZone } from '@/lib/time/client/format'
import { useAsOfNow } from '@/lib/time/client/now'
import { listTime } from '@/lib/time/list-time'
import { useFirstMe } from '@/lib/users/client/me'

const SHOWN_MAX = 99

interface ChatRowProps {
  chat: Chat
  isCurrent: boolean
  unread: number
  /** The parts of the row have ids that begin with it: the link around it is labelled by them. */
  idPrefix: string
}

export function ChatRow({ chat, isCurrent, unread, idPrefix }: ChatRowProps) {
  const texts = useTexts().chat
  const isHighlighted = unread > 0 && !chat.muted
  return (
    <>
      <ChatMark chat={chat} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span
            id={`${idPrefix}-name`}
            dir="auto"
            className={`min-w-0 flex-1 truncate text-sm leading-5 ${isHighlighted ? 'font-bold' : 'font-medium'}`}
          >
            {chatName(chat)}
          </span>
          {chat.last_message_at && (
            <ChatTime
              id={`${idPrefix}-time`}
              at={chat.last_message_at}
              className={isHighlighted ? 'text-accent font-semibold' : 'text-soft'}
            />
          )}
        </span>
        {chat.with && (
          <span id={`${idPrefix}-status`} className="sr-only">
            <PersonStatus id={chat.with.id} showDot={false} />
          </span>
        )}
        <span className="flex h-4.5 items-center gap-2">
          <span
            id={`${idPrefix}-last`}
            dir="auto"
            className="text-soft min-w-0 flex-1 truncate text-xs leading-4"
          >
            <LastMessage chat={chat} isCurrent={isCurrent} />
          </span>
          {chat.muted && (
            <span id={`${idPrefix}-muted`} role="img" aria-label={texts.muted} className="text-soft shrink-0">
              <BellOff aria-hidden className="size-3.5" />
            </span>
          )}
          {unread > 0 && (
            <span
              id={`${idPrefix}-unread`}
              aria-label={texts.unread(unread)}
              role="img"
              className={`min-w-4.5 shrink-0 rounded-full px-1.5 text-center text-xs leading-4.5 font-semibold tabular-nums ${chat.muted ? 'bg-hover text-soft' : 'bg-accent text-on-accent'}`}
            >
              {unread > SHOWN_MAX ? `${String(SHOWN_MAX)}+` : unread}
            </span>
          )}
        </span>
      </span>
    </>
  )
}

function ChatTime({ id, at, className }: { id: string; at: string; className: string }) {
  const { locale } = useLocale()
  const timeZone = use(TimeZone)
  const text = useAsOfNow((now) => listTime(at, { locale, timeZone, now }))
  return (
    // Server and browser may write a weekday differently.
    <time
      id={id}
      dateTime={at}
      suppressHydrationWarning
      className={`shrink-0 text-xs leading-5 ${className}`}
    >
      {text}
    </time>
  )
}

/** The draft, or else the last message; in a DM without the other person's name. */
function LastMessage({ chat, isCurrent }: Pick<ChatRowProps, 'chat' | 'isCurrent'>) {
  const { id, type, last_message: last } = chat
  const texts = useTexts().chat
  const me = useFirstMe()
  const draft = useDraft(me.id, isCurrent ? null : id)
  if (draft) {
    return (
      <>
        <span className="text-accent">{texts.draft}</span> {previewText(draft.slice(0, PREVIEW_MAX))}
      </>
    )
  }
  if (!last) return texts.noMessages
  if (last.deleted) return <i>{texts.deleted}</i>
  const preview = previewText(last.contenido)
  if (last.sender_id === me.id) return texts.fromMe(preview)
  return type === 'dm' ? preview : texts.from(last.username, preview)
}

export const rowClasses =
  'hover:bg-hover hover:[--ground:var(--color-hover)] aria-[current=page]:[--ground:var(--color-accent-wash)] aria-[current=page]:bg-accent-wash flex h-(--row-height) w-full items-center gap-2.5 rounded-md px-2.5 ' +
  'text-start focus-visible:-outline-offset-2'
