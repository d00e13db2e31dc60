'use client'
import Clock3 from 'lucide-react/icons/clock-3'
import { memo } from 'react'
import type { Line } from '@/components/conversation/log/lines'
import { PersonAvatar } from '@/components/presence/PersonAvatar'
import { useTexts } from '@/lib/i18n/client/language'
import { useHourAndTime } from '@/lib/time/client/format'
import { messageParts } from './parts/message-parts'

interface MessageArticleProps {
  line: Line
  isToday: boolean
  /** Continues the group of the message before it, which has the same author. */
  follows: boolean
  isSeen: boolean
}

/** Most messages are stored at once, so only a slow one shows that it is being sent. */
const SHOWN_LATE = 'transition-opacity delay-500 starting:opacity-0'

export const MessageArticle = memo(function MessageArticle(props: MessageArticleProps) {
  const { line, isToday, follows, isSeen } = props
  const { message, author } = line
  const texts = useTexts().chat
  const timeOf = useHourAndTime()
  const state = usePendingState(line)
  const time = message?.timestamp ?? null
  const times = time === null ? null : timeOf(time, isToday)
  return (
    <article
      data-message={message?.id}
      data-seq={message?.seq}
      className={`group/message hover:bg-sunken relative flex items-start gap-3 px-4 pb-0.5 hover:[--ground:var(--color-sunken)] focus-visible:-outline-offset-2 md:rounded-md pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none] ${follows ? 'pt-0.5' : 'pt-2.5'}`}
    >
      {follows ? (
        <Margin author={author} time={time} times={times} state={state} />
      ) : (
        <PersonAvatar id={line.authorId} name={author} size="large" />
      )}
      <div className="min-w-0 flex-1">
        {!follows && (
          <header className="flex items-baseline gap-2 leading-5">
            <span dir="auto" className="truncate text-sm font-semibold">
              {author}
            </span>
            {/* Midnight may have passed since the server wrote the time. */}
            {time !== null && (
              <time
                dateTime={time}
                suppressHydrationWarning
                className="text-soft shrink-0 text-xs tabular-nums"
              >
                {times?.whole}
              </time>
            )}
            {state && <span className={`text-soft text-xs ${SHOWN_LATE}`}>{state}</span>}
          </header>
        )}
        {message?.deleted ? (
          <p className="text-soft text-[0.9375rem] leading-6 italic">{texts.deleted}</p>
        ) : (
          messageParts.map((Part, index) => <Part key={index} line={line} isSeen={isSeen} />)
        )}
      </div>
    </article>
  )
})

function usePendingState({ pending }: Line): string | null {
  const texts = useTexts().chat
  if (!pending || pending.failure !== null) return null
  return pending.isWaiting ? texts.waiting : texts.sending
}

interface MarginProps {
  author: string
  time: string | null
  times: { hour: string; whole: string } | null
  state: string | null
}

/** Stands where the avatar would. Screen readers find the author here, and the pointer finds the hour. */
function Margin({ author, time, times, state }: MarginProps) {
  return (
    <span className="flex h-6 w-10 shrink-0 items-center justify-end">
      <span className="sr-only">{author} </span>
      {time !== null && times && (
        <time
          dateTime={time}
          title={times.whole}
          suppressHydrationWarning
          className="text-soft text-xs tabular-nums opacity-0 group-focus-within/message:opacity-100 group-[:hover]/message:opacity-100"
        >
          <span className="sr-only">{times.whole.slice(0, -times.hour.length)}</span>
          {times.hour}
        </time>
      )}
      {state !== null && (
        <>
          <Clock3 aria-hidden className={`text-soft size-3.5 ${SHOWN_LATE}`} />
          <span className="sr-only">{state}</span>
        </>
      )}
    </span>
  )
}
