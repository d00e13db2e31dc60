'use client'
import { memo, type ReactNode } from 'react'
import type { Line } from '@/components/conversation/log/lines'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { useTexts } from '@/lib/i18n/client/language'
import { useHourAndTime } from '@/lib/time/client/format'
import { LATE, MessageMargin } from './MessageMargin'
import { MessageText } from './MessageText'

interface MessageArticleProps {
  line: Line
  isToday: boolean
  /** Goes on with what its author said just before. */
  follows: boolean
  foot: ReactNode
}

export const MessageArticle = memo(function MessageArticle(props: MessageArticleProps) {
  const { line, isToday, follows, foot } = props
  const texts = useTexts().chat
  const timeOf = useHourAndTime()
  const { messageId, author, authorId, seq, text, time, edited, deleted, isUnderWay, isWaiting } = line
  const state = isUnderWay ? texts.sending : isWaiting ? texts.waiting : null
  const times = time === null ? null : timeOf(time, isToday)
  return (
    <article
      data-message={messageId ?? undefined}
      data-seq={seq ?? undefined}
      className={`group/message hover:bg-sunken relative flex items-start gap-3 px-4 pb-0.5 hover:[--ground:var(--color-sunken)] focus-visible:-outline-offset-2 md:rounded-md ${follows ? 'pt-0.5' : 'pt-2.5'}`}
    >
      {follows ? (
        <MessageMargin author={author} time={time} times={times} state={state} />
      ) : (
        <PersonAvatar id={authorId} name={author} size="large" />
      )}
      <div className="min-w-0 flex-1">
        {!follows && (
          <header className="flex items-baseline gap-2 leading-5">
            <span dir="auto" className="truncate text-sm font-semibold">
              {author}
            </span>
            {/* The server's midnight may have passed since. */}
            {time !== null && (
              <time
                dateTime={time}
                suppressHydrationWarning
                className="text-soft shrink-0 text-xs tabular-nums"
              >
                {times?.whole}
              </time>
            )}
            {state && <span className={`text-soft text-xs ${LATE}`}>{state}</span>}
          </header>
        )}
        {deleted ? (
          <p className="text-soft text-[0.9375rem] leading-6 italic">{texts.deleted}</p>
        ) : (
          <MessageText text={text} />
        )}
        {edited && !deleted && <span className="text-soft block text-xs leading-4">{texts.edited}</span>}
        {foot}
      </div>
    </article>
  )
})
