'use client'
import Clock3 from 'lucide-react/icons/clock-3'
import { memo } from 'react'
import type { Line } from '@/components/conversation/log/lines'
import { openPerson } from '@/components/people/open-person'
import { Avatar } from '@/components/ui/Avatar'
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
      className={`group/message hover:bg-sunken compact:pb-0 compact:gap-2.5 relative flex items-start gap-3 px-4 pb-0.5 focus-visible:-outline-offset-2 md:rounded-md pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none] ${follows ? 'compact:pt-0 pt-0.5' : 'compact:pt-1 pt-1.5'}`}
    >
      {follows ? (
        <Margin author={author} time={time} times={times} state={state} />
      ) : (
        <Avatar name={author} size="medium" />
      )}
      <div className="min-w-0 flex-1">
        {!follows && (
          <header className="flex items-baseline gap-2 leading-4.5">
            <button
              type="button"
              data-author
              // Whoever goes from message to message by keyboard reaches it; others would pass hundreds.
              tabIndex={-1}
              dir="auto"
              onClick={({ currentTarget }) => {
                openPerson({ id: line.authorId, username: author }, currentTarget)
              }}
              className="relative min-w-0 text-start text-sm leading-4.5 font-semibold after:absolute after:-inset-1 hover:underline"
            >
              <span className="block truncate">{author}</span>
            </button>
            {time !== null && times && <Hour time={time} {...times} className="shrink-0" />}
            {state && <span className={`text-soft text-xs ${SHOWN_LATE}`}>{state}</span>}
          </header>
        )}
        {message?.deleted ? (
          <p className="text-soft text-[0.9375rem] leading-5.5 italic">{texts.deleted}</p>
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
    <span className="flex h-5.5 w-9 shrink-0 items-center justify-end">
      <span className="sr-only">{author} </span>
      {time !== null && times && (
        <Hour
          time={time}
          {...times}
          className="opacity-0 group-focus-within/message:opacity-100 group-[:hover]/message:opacity-100"
        />
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

interface HourProps {
  time: string
  hour: string
  whole: string
  className: string
}

/** The day stands above the messages; who cannot see it hears the date here. */
function Hour({ time, hour, whole, className }: HourProps) {
  return (
    // Midnight may have passed since the server wrote the time.
    <time
      dateTime={time}
      title={whole}
      suppressHydrationWarning
      className={`text-soft text-xs tabular-nums ${className}`}
    >
      <span className="sr-only">{whole.slice(0, -hour.length)}</span>
      {hour}
    </time>
  )
}
