'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useLocale, useTexts } from '@/lib/i18n/client/language'
import { dayName } from '@/lib/time/day'

export function DayLine({ day, today }: { day: string; today: string }) {
  const { locale, texts } = useLocale()
  return (
    <div className="flex items-center gap-3 px-4 pt-4 pb-1">
      <span aria-hidden className="bg-line h-px flex-1" />
      {/* Midnight may have passed since the server wrote this, and its language data may differ. */}
      <p suppressHydrationWarning className="text-soft text-xs leading-5 font-semibold">
        {dayName(day, today, { locale, ...texts.log })}
      </p>
      <span aria-hidden className="bg-line h-px flex-1" />
    </div>
  )
}

/** Where something is, seen from the part of the log that is in view. */
export type RelativeToView = 'above' | 'in' | 'below'

interface NewMessagesLineProps {
  log: RefObject<HTMLElement | null>
  onMove: (where: RelativeToView) => void
}

/** Stands above the first new message. */
export function NewMessagesLine({ log, onMove }: NewMessagesLineProps) {
  const text = useTexts().log.newMessages
  const line = useRef<HTMLDivElement>(null)
  const report = useEffectEvent(onMove)
  useEffect(() => {
    if (!line.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1)!
        const isAbove = boundingClientRect.top < (rootBounds?.top ?? 0)
        report(isIntersecting ? 'in' : isAbove ? 'above' : 'below')
      },
      { root: log.current },
    )
    observer.observe(line.current)
    return () => {
      observer.disconnect()
    }
  }, [log])
  return (
    <div ref={line} className="flex items-center gap-3 px-4 pt-3 pb-1">
      <span aria-hidden className="bg-accent h-px flex-1" />
      <p className="text-accent text-xs leading-5 font-semibold">{text}</p>
      <span aria-hidden className="bg-accent h-px flex-1" />
    </div>
  )
}
