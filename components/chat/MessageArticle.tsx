'use client'
import { memo, type ReactNode } from 'react'
import { Avatar } from '@/components/ui/Avatar'
import { useTexts } from '@/lib/i18n/client'
import { useMessageTime } from '@/lib/time/client'
import type { Line } from './lines'

export const MessageArticle = memo(function MessageArticle({ line, foot }: { line: Line; foot: ReactNode }) {
  const texts = useTexts().chat
  const timeOf = useMessageTime()
  const { author, text, time, edited, deleted, isUnderWay } = line
  return (
    <article className="flex gap-3 px-4 py-2">
      <Avatar name={author} size="large" />
      <div className="min-w-0 flex-1">
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
              {timeOf(time)}
            </time>
          )}
          {edited && !deleted && <span className="text-soft text-xs">{texts.edited}</span>}
          {isUnderWay && <span className="text-soft text-xs">{texts.sending}</span>}
        </header>
        {deleted ? (
          <p className="text-soft text-[0.9375rem] leading-6 italic">{texts.deleted}</p>
        ) : (
          <p dir="auto" className="text-[0.9375rem] leading-6 wrap-anywhere whitespace-pre-wrap">
            {text}
          </p>
        )}
        {foot}
      </div>
    </article>
  )
})
