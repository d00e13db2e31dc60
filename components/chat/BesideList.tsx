'use client'
import type { ReactNode } from 'react'
import { useTexts } from '@/lib/i18n/client'
import { useIsWide } from './use-is-wide'

/** The list has this page to itself on a phone; elsewhere there is room for a chat beside it. */
export function BesideList({ children }: { children: ReactNode }) {
  const isWide = useIsWide()
  const texts = useTexts().shell
  return (
    <div data-beside-list className="contents">
      {isWide ? (
        <div className="contents max-md:hidden">{children}</div>
      ) : (
        <h1 className="sr-only">{texts.chats}</h1>
      )}
    </div>
  )
}
