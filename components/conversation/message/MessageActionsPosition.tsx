'use client'
import type { ReactNode } from 'react'
import { useTexts } from '@/lib/i18n/client/language'

/** At the upper end of a message, and in sight as long as the message is. */
export function MessageActionsPosition({ isCopied, children }: { isCopied: boolean; children: ReactNode }) {
  const texts = useTexts().chat
  return (
    <div className="pointer-events-none absolute end-2 -top-3 bottom-0 z-10">
      <div className="bg-raised border-line shadow-card pointer-events-auto sticky top-1 flex rounded-md border p-0.5">
        {children}
        <span role="status" className="sr-only">
          {isCopied && texts.copied}
        </span>
      </div>
    </div>
  )
}
