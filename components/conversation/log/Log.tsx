'use client'
import type { RefObject } from 'react'
import { MessageArticle } from '@/components/conversation/message/MessageArticle'
import { useConversation } from '@/components/conversation/use-conversation'
import { loadLater } from '@/components/ui/load-later'
import { useTexts } from '@/lib/i18n/client/language'
import { DayLine, NewMessagesLine } from './dividers'
import { LoadMore } from './LoadMore'
import { daysOf, type Row } from './rows'
import type { useReader } from './use-reader'

const EmptyLog = loadLater(() => import('./EmptyLog'))

interface LogProps {
  /** The last element of the log: who sees it sees the end. */
  end: RefObject<HTMLDivElement | null>
  rows: readonly Row[]
  /** Some rows above these come in a moment. */
  isPart: boolean
  today: string
  reader: ReturnType<typeof useReader>
  /** The line of the newest own message that the other person has read. */
  seenKey: string | null
}

export function Log({ end, rows, isPart, today, reader, seenKey }: LogProps) {
  const texts = useTexts()
  const { feed, log } = useConversation()
  const isAhead = !reader.isAtEnd

  function drawRow(row: Row) {
    switch (row.kind) {
      case 'gap':
        return (
          <LoadMore
            key={row.key}
            log={log}
            edge={feed.messages.at(-1)?.seq ?? 0}
            isAhead={isAhead}
            load={feed.loadNewer}
            label={texts.log.newer}
          />
        )
      case 'day':
        return <DayLine key={row.key} day={row.day} today={today} />
      case 'new':
        return <NewMessagesLine key={row.key} log={log} onMove={reader.onNewLineMove} />
      case 'line':
        return (
          <MessageArticle
            key={row.key}
            line={row.line}
            isToday={row.isToday}
            follows={row.follows}
            isSeen={row.key === seenKey}
          />
        )
    }
  }

  return (
    <div
      ref={log}
      role="log"
      aria-label={texts.chat.messages}
      // The Announcer announces new messages; a live log would read out older ones as they load.
      aria-live="off"
      tabIndex={0}
      className="flex min-h-0 flex-1 scroll-pt-10 flex-col-reverse overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:-outline-offset-2 data-seeking:invisible"
    >
      <div className="mx-auto w-full max-w-3xl py-3">
        {feed.hasOlder && !isPart ? (
          <LoadMore
            log={log}
            edge={feed.messages[0]?.seq ?? 0}
            isAhead={isAhead}
            load={feed.loadOlder}
            label={texts.chat.older}
          />
        ) : (
          rows.length === 0 && <EmptyLog />
        )}
        {daysOf(rows).map((day) => (
          // The name of the day stays on top while this is in view.
          <div key={day.key}>{day.rows.map(drawRow)}</div>
        ))}
        <div ref={end} className="h-px" />
      </div>
    </div>
  )
}
