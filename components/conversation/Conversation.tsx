'use client'
import { use, useMemo, useRef, useState } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { useChatActions, useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { useTexts } from '@/lib/i18n/client/language'
import { useMessages } from '@/lib/messages/client/use-messages'
import type { listMessages } from '@/lib/messages/contract'
import { TimeZone, useToday } from '@/lib/time/client/format'
import { useMe } from '@/lib/users/client/me'
import { Composer, type ComposerHandle } from './composer/Composer'
import { ConnectionChip } from './ConnectionChip'
import { ConversationHeader } from './ConversationHeader'
import { Announcer } from './log/Announcer'
import { EmptyLog } from './log/EmptyLog'
import { linesOf } from './log/lines'
import { LoadMore } from './log/LoadMore'
import { Log } from './log/Log'
import { LogPane } from './log/LogPane'
import { rowsOf } from './log/rows'
import { END, type ScrollPosition } from './log/scroll-position'
import { useEndInView } from './log/use-end-in-view'
import { useReadMark } from './log/use-read-mark'
import { useReader } from './log/use-reader'
import { MessageActionsOnDemand, type MessageActionsHandle } from './message/MessageActionsOnDemand'
import { TypingLine } from './TypingLine'
import { useTyping } from './use-typing'

interface ConversationProps {
  chatId: number
  first: {
    chat: Chat
    page: OutputOf<typeof listMessages>
    /** The message that it is opened at; else at the newest. */
    at: number | null
  }
}

export function Conversation({ chatId, first }: ConversationProps) {
  const texts = useTexts()
  const { first: me } = useMe()
  const { chats, isOffline } = useChats()
  const { read } = useChatActions()
  const listed = chats.find(({ id }) => id === chatId)
  const chat = listed ?? first.chat
  // A page that one comes back to may be from before what was read since.
  const [opened] = useState(chat.last_read_seq > first.chat.last_read_seq ? chat : first.chat)

  const place = useRef<ScrollPosition>(
    first.at === null
      ? END
      : { ...END, isAtEnd: false, seq: first.at, offset: null, isSought: true, isMarked: true },
  )
  const isAsked = first.at !== null
  const talk = useMessages({ chatId, listed, me, first: first.page, isFromMiddle: isAsked, reader: place })
  const { messages, drafts, hasOlder, hasNewer } = talk
  const timeZone = use(TimeZone)
  const today = useToday()
  const lines = useMemo(() => linesOf(messages, drafts, me, timeZone), [messages, drafts, me, timeZone])

  const writing = useTyping(chat, messages)

  const log = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const composer = useRef<ComposerHandle>(null)
  const actions = useRef<MessageActionsHandle>(null)
  const reader = useReader({
    chatId,
    log,
    placeRef: place,
    isAsked,
    chat,
    opened,
    talk,
    lines,
  })
  const { newAfter } = reader
  const rows = useMemo(() => rowsOf(lines, newAfter, today, hasNewer), [lines, newAfter, today, hasNewer])
  const newest = messages.at(-1)
  // To send is to have read: the server knows.
  const isSeen = useEndInView(end) && reader.isAtEnd && newest && newest.sender_id !== me.id
  useReadMark({
    seen: isSeen ? newest.seq : 0,
    known: chat.last_read_seq,
    mark: (seq) => read(chatId, seq),
  })
  const theirs = chat.with_last_read_seq ?? 0
  const seen = lines.findLast(({ seq, isOwn, deleted }) => seq !== null && seq <= theirs && isOwn && !deleted)

  return (
    // Of the size that there is, whatever is in it.
    <section aria-label={chatName(chat)} className="isolate flex flex-1 flex-col contain-size">
      <ConversationHeader
        chat={chat}
        isGone={talk.isGone}
        chip={
          <ConnectionChip
            liveness={talk.liveness}
            isKnown={talk.isFollowing && !talk.isGone}
            isOffline={isOffline || talk.isOffline}
          />
        }
      />
      <LogPane reader={reader} onFocusLost={() => log.current?.focus({ preventScroll: true })}>
        <Log
          log={log}
          end={end}
          rows={rows}
          today={today}
          seenKey={seen?.key ?? null}
          onNewLine={reader.onNewLine}
          head={
            hasOlder ? (
              <LoadMore
                log={log}
                edge={messages[0]?.seq ?? 0}
                isAhead={!reader.isAtEnd}
                load={talk.loadOlder}
                label={texts.chat.older}
              />
            ) : (
              lines.length === 0 && <EmptyLog chat={chat} />
            )
          }
          gap={
            <LoadMore
              log={log}
              edge={newest?.seq ?? 0}
              isAhead={!reader.isAtEnd}
              load={talk.loadNewer}
              label={texts.log.newer}
            />
          }
          notSent={{
            retry: (draft) => {
              reader.goToOwn()
              talk.retry(draft)
            },
            edit: (draft) => {
              talk.discard(draft)
              composer.current?.put(draft.contenido, draft.clientId)
            },
            discard: talk.discard,
          }}
        />
      </LogPane>
      <MessageActionsOnDemand
        ref={actions}
        log={log}
        chat={chat}
        messages={messages}
        mayChange={!talk.isGone}
        onEdit={(message) => composer.current?.edit(message)}
        onErase={talk.erase}
      />
      <Announcer lines={lines} since={opened.last_seq} />
      <TypingLine names={writing.names} />
      <Composer
        ref={composer}
        chatId={chatId}
        messages={messages}
        isGone={talk.isGone}
        onReady={writing.prepare}
        onWrite={writing.wrote}
        onSend={(contenido) => {
          reader.goToOwn()
          talk.send(contenido)
        }}
        onSave={talk.save}
        onErase={(question) => actions.current?.askToErase(question)}
      />
    </section>
  )
}
