'use client'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useTexts } from '@/lib/i18n/client/language'

interface NewLineProps {
  log: RefObject<HTMLElement | null>
  onSight: (where: Sight) => void
}

export type Sight = 'above' | 'in' | 'below'

/** Where what is new begins; it tells whether one sees it. */
export function NewMessagesLine({ log, onSight }: NewLineProps) {
  const text = useTexts().log.newMessages
  const line = useRef<HTMLDivElement>(null)
  const tell = useEffectEvent(onSight)
  useEffect(() => {
    if (!line.current) return
    const sight = new IntersectionObserver(
      (entries) => {
        const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1)!
        const isAbove = boundingClientRect.top < (rootBounds?.top ?? 0)
        tell(isIntersecting ? 'in' : isAbove ? 'above' : 'below')
      },
      { root: log.current },
    )
    sight.observe(line.current)
    return () => {
      sight.disconnect()
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
