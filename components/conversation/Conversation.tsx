'use client'
import { use, useMemo, useRef, useState } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { useChatActions, useChats } from '@/lib/chats/client/chat-list'
import { useIsListPolled } from '@/lib/chats/client/keep-chat-list'
import type { Chat } from '@/lib/chats/contract'
import type { AboutHall } from '@/lib/chats/halls/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { useTexts } from '@/lib/i18n/client/language'
import { useMessages } from '@/lib/messages/client/use-messages'
import type { listMessages } from '@/lib/messages/contract'
import { TimeZone, useToday } from '@/lib/time/client/format'
import { useFirstMe } from '@/lib/users/client/me'
import { Composer } from './composer/Composer'
import { ConversationHeader } from './ConversationHeader'
import { Announcer } from './log/Announcer'
import { linesOf } from './log/lines'
import { Log } from './log/Log'
import { LogPane } from './log/LogPane'
import { rowsOf } from './log/rows'
import { readScrollPosition } from './log/saved-scroll-position'
import { END, type ScrollPosition } from './log/scroll-position'
import { useNoteSeen, withoutSeen } from './log/seen-here'
import { useEndInView, useReadMark } from './log/use-read-mark'
import { useReader } from './log/use-reader'
import { useRowsInSteps } from './log/use-rows-in-steps'
import { useMessageActions } from './message/use-message-actions'
import { type ComposerHandle, ConversationContext, ReadingPlace } from './use-conversation'
import { useDialogs } from './use-dialogs'
import { useKeptOffline } from './use-kept-offline'
import { useTyping } from './use-typing'

interface ConversationProps {
  chatId: number
  /** As the server had it when it wrote the page. */
  first: {
    chat: Chat
    /** Null where it is no hall. */
    about: AboutHall | null
    page: OutputOf<typeof listMessages>
    /** The seq of the message that the address names; null opens the chat at its end. */
    at: number | null
  }
}

export function Conversation({ chatId, first }: ConversationProps) {
  const me = useFirstMe()
  const { chats } = useChats()
  const isListPolled = useIsListPolled()
  const { read } = useChatActions()
  const listed = chats.find(({ id }) => id === chatId)
  const chat = listed ?? first.chat
  // A page that the browser has kept is older than the list.
  const [chatAtOpening] = useState(() =>
    withoutSeen(me.id, chatId, listed && isLater(listed, first.chat) ? listed : first.chat),
  )

  const positionRef = useRef(firstPosition(first.at))
  const startsAtMessage = first.at !== null
  const feed = useMessages({
    chatId,
    listed,
    isListPolled,
    me,
    first: first.page,
    isFromMiddle: startsAtMessage,
    reader: positionRef,
  })
  const { messages, drafts: pending, hasNewer } = feed
  useKeptOffline({ chatId, chat, messages, hasNewer, isGone: feed.isGone, userId: me.id })
  const timeZone = use(TimeZone)
  const today = useToday()
  const lines = useMemo(() => linesOf(messages, pending, me, timeZone), [messages, pending, me, timeZone])

  const log = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const composer = useRef<ComposerHandle>(null)
  const reader = useReader({ chatId, log, positionRef, startsAtMessage, chat, chatAtOpening, feed, lines })
  const { newAfter, hold } = reader
  const place = useMemo(() => ({ openedAt: first.at, hold }), [first.at, hold])
  const allRows = useMemo(() => rowsOf(lines, newAfter, today, hasNewer), [lines, newAfter, today, hasNewer])
  const { isWhole, rows } = useRowsInSteps(
    allRows,
    () => first.at === null && !readScrollPosition(me.id, chatId),
  )
  const messageActions = useMessageActions(log)
  const { dialog, openDialog } = useDialogs()
  const typing = useTyping(chat, messages)

  const newest = messages.at(-1)
  // The server moves the mark itself when somebody sends.
  const isNewestSeen = useEndInView(end) && reader.isAtEnd && newest && newest.sender_id !== me.id
  const seenSeq = isNewestSeen ? newest.seq : 0
  useNoteSeen(me.id, chatId, seenSeq)
  useReadMark({
    seen: seenSeq,
    stored: chat.last_read_seq,
    mark: (seq) => read(chatId, seq),
  })
  const readByOther = chat.with_last_read_seq ?? 0
  const seenLine = lines.findLast(
    ({ message, isOwn }) => message && message.seq <= readByOther && isOwn && !message.deleted,
  )

  return (
    <ConversationContext
      value={{ chatId, chat, me, feed, log, composer, scrollToEnd: reader.goToOwn, openDialog }}
    >
      {/* `contain-size`: no content can make the chat larger than the screen. */}
      <section aria-label={chatName(chat)} className="isolate flex flex-1 flex-col contain-size">
        <ConversationHeader about={first.about} />
        <LogPane reader={reader} onFocusLost={() => log.current?.focus({ preventScroll: true })}>
          <ReadingPlace value={place}>
            <Log
              end={end}
              rows={rows}
              isPart={!isWhole}
              today={today}
              reader={reader}
              seenKey={seenLine?.key ?? null}
            />
          </ReadingPlace>
        </LogPane>
        {messageActions}
        {dialog}
        <Announcer lines={lines} since={chatAtOpening.last_seq} />
        <TypingLine names={typing.names} />
        <Composer ref={composer} typing={typing} />
      </section>
    </ConversationContext>
  )
}

const isLater = (one: Chat, other: Chat) =>
  one.last_rev > other.last_rev || one.last_read_seq > other.last_read_seq

const firstPosition = (at: number | null): ScrollPosition =>
  at === null ? END : { ...END, isAtEnd: false, seq: at, offset: null, isTarget: true, highlight: true }

/** Always takes its room, so that nothing moves when somebody begins to type. */
function TypingLine({ names }: { names: string[] }) {
  const texts = useTexts().presence
  return (
    <div className="safe-x h-5 shrink-0">
      <p dir="auto" className="text-soft mx-auto max-w-3xl truncate text-xs leading-5">
        {names.length > 0 && texts.typing(names)}
      </p>
    </div>
  )
}
