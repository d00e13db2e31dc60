'use client'
import { type ReactNode, useLayoutEffect } from 'react'
import { OutageChip } from '@/components/conversation/ConnectionChip'
import { useIsWide } from '@/components/ui/use-media-query'
import { useTexts } from '@/lib/i18n/client/language'

/** The scroll position of the list when it was last on the screen. */
let listScrollTop: number | null = null

/** A page that shows the list alone on a phone, and a chat beside it elsewhere. */
export function BesideList({ children }: { children: ReactNode }) {
  const isWide = useIsWide()
  const texts = useTexts().shell

  // Restores the scroll position of the list.
  useLayoutEffect(() => {
    const scroller = document.querySelector('[data-scrolls-list]')
    const savePosition = () => {
      listScrollTop = scroller?.scrollTop ?? 0
    }
    // The list may have been scrolled before hydration.
    if (listScrollTop === null) savePosition()
    else scroller?.scrollTo({ top: listScrollTop, behavior: 'instant' })
    scroller?.addEventListener('scroll', savePosition, { passive: true })
    // Hiding the list scrolls it too, so the listener goes first.
    return () => {
      scroller?.removeEventListener('scroll', savePosition)
    }
  }, [])

  return (
    <div data-beside-list className="contents">
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
