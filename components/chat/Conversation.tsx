'use client'
import { useMemo, useRef } from 'react'
import { useChats } from '@/lib/chats/client'
import type { Chat } from '@/lib/chats/contract'
import type { OutputOf } from '@/lib/http/contract'
import { useMessages } from '@/lib/messages/client'
import type { listMessages } from '@/lib/messages/contract'
import { useMe } from '@/lib/users/client'
import { ChatHeading } from './ChatHeading'
import { chatName } from './chat-name'
import { Composer } from './Composer'
import { EmptyLog } from './EmptyLog'
import { LinkChip } from './LinkChip'
import { linesOf } from './lines'
import { Log } from './Log'
import { OlderButton } from './OlderButton'
import { useEndInView } from './use-end-in-view'
import { useLogScroll } from './use-log-scroll'
import { useReadMark } from './use-read-mark'

interface ConversationProps {
  chatId: number
  first: { chat: Chat; page: OutputOf<typeof listMessages> }
}

export function Conversation({ chatId, first }: ConversationProps) {
  const { first: me } = useMe()
  const { chats, isOffline, read } = useChats()
  const listed = chats.find(({ id }) => id === chatId)
  const chat = listed ?? first.chat
  const talk = useMessages({ chatId, listed: listed !== undefined, username: me.username, first: first.page })
  const { messages, drafts } = talk
  const lines = useMemo(() => linesOf(messages, drafts, me), [messages, drafts, me])

  const log = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  const { goToEnd } = useLogScroll(log, lines)
  const newest = messages.at(-1)
  // To send is to have read: the server knows.
  const seen = useEndInView(end) && newest && newest.sender_id !== me.id ? newest.seq : 0
  useReadMark({ seen, known: chat.last_read_seq, mark: (seq) => read(chatId, seq) })

  return (
    // Of the size that there is, whatever is in it.
    <section aria-label={chatName(chat)} className="flex flex-1 flex-col contain-size">
      <ChatHeading
        chat={chat}
        isGone={talk.isGone}
        chip={<LinkChip isKnown={talk.isFollowing && !talk.isGone} isOffline={isOffline || talk.isOffline} />}
      />
      <Log
        log={log}
        end={end}
        lines={lines}
        head={talk.hasOlder ? <OlderButton load={talk.loadOlder} /> : lines.length === 0 && <EmptyLog />}
        onRetry={(draft) => {
          goToEnd()
          talk.retry(draft)
        }}
        onDiscard={talk.discard}
      />
      <Composer
        isGone={talk.isGone}
        onSend={(contenido) => {
          goToEnd()
          talk.send(contenido)
        }}
      />
    </section>
  )
}
