'use client'
import { Fragment, type ReactNode, type RefObject } from 'react'
import { MessageArticle } from '@/components/conversation/message/MessageArticle'
import { NotSent, type NotSentActions } from '@/components/conversation/message/NotSent'
import { SeenMark } from '@/components/conversation/message/SeenMark'
import { useTexts } from '@/lib/i18n/client/language'
import { DayLine } from './DayLine'
import { NewMessagesLine, type Sight } from './NewMessagesLine'
import type { Row } from './rows'

interface LogProps {
  log: RefObject<HTMLDivElement | null>
  end: RefObject<HTMLDivElement | null>
  rows: Row[]
  today: string
  /** Above the first line, and where the stretch ends before the newest. */
  head: ReactNode
  gap: ReactNode
  /** The last of one's own that the other side has read. */
  seenKey: string | null
  onNewLine: (where: Sight) => void
  notSent: NotSentActions
}

export function Log({ log, end, rows, today, head, gap, seenKey, onNewLine, notSent }: LogProps) {
  const texts = useTexts().chat
  return (
    <div
      ref={log}
      role="log"
      aria-label={texts.messages}
      // Also what is loaded from long ago would be read out: what is new is told elsewhere.
      aria-live="off"
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:-outline-offset-2 data-seeking:invisible"
    >
      <div className="mx-auto w-full max-w-3xl py-3">
        {head}
        {rows.map((row) => {
          if (row.kind === 'gap') return <Fragment key={row.key}>{gap}</Fragment>
          if (row.kind === 'day') return <DayLine key={row.key} day={row.day} today={today} />
          if (row.kind === 'new') return <NewMessagesLine key={row.key} log={log} onSight={onNewLine} />
          const { key, line, isToday, follows } = row
          return (
            <MessageArticle
              key={key}
              line={line}
              isToday={isToday}
              follows={follows}
              foot={
                line.failed ? (
                  <NotSent draft={line.failed} actions={notSent} />
                ) : (
                  key === seenKey && <SeenMark />
                )
              }
            />
          )
        })}
        <div ref={end} className="h-px" />
      </div>
    </div>
  )
}
