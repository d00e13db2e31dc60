'use client'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { OutageChip } from '@/components/conversation/ConnectionChip'
import { useIsWide } from '@/components/ui/use-is-wide'
import { useTexts } from '@/lib/i18n/client/language'

/** How far the list was scrolled when it was seen last. */
let scrolled: number | null = null

/** The list has this page to itself on a phone; elsewhere there is room for a chat beside it. */
export function BesideList({ children }: { children: ReactNode }) {
  const isWide = useIsWide()
  const texts = useTexts().shell
  const here = useRef<HTMLDivElement>(null)

  // Who comes back to the list finds it where they left it.
  useLayoutEffect(() => {
    const scroller = here.current?.closest('[data-scrolls-list]')
    const note = () => {
      scrolled = scroller?.scrollTop ?? 0
    }
    // It may have been scrolled before the page came to life.
    if (scrolled === null) note()
    else scroller?.scrollTo({ top: scrolled, behavior: 'instant' })
    scroller?.addEventListener('scroll', note, { passive: true })
    // Before the list has gone from sight, which is also a scroll.
    return () => {
      scroller?.removeEventListener('scroll', note)
    }
  }, [])

  return (
    <div ref={here} data-beside-list className="contents">
      {isWide ? (
        <div className="contents max-md:hidden">{children}</div>
      ) : (
        <>
          <h1 className="sr-only">{texts.chats}</h1>
          <OutageChip />
        </>
      )}
    </div>
  )
}
