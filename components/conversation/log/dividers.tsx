'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useLocale, useTexts } from '@/lib/i18n/client/language'
import { dayName } from '@/lib/time/day'

/** Stays on top of the log while the messages of its day scroll. */
export function DayLine({ day, today }: { day: string; today: string }) {
  const { locale, texts } = useLocale()
  return (
    <div className="pointer-events-none sticky top-0 z-5 flex justify-center px-4 pt-2 pb-1">
      {/* Midnight may have passed since the server wrote this, and its language data may differ. */}
      <p
        suppressHydrationWarning
        className="border-line bg-paper text-soft rounded-full border px-3 text-xs leading-5.5 font-semibold"
      >
        {dayName(day, today, { locale, ...texts.log })}
      </p>
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
    <div ref={line} className="flex items-center gap-3 px-4 pt-2">
      <span aria-hidden className="bg-accent h-px flex-1" />
      <p className="text-accent text-xs leading-5 font-semibold">{text}</p>
    </div>
  )
}
