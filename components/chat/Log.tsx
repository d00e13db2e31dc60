'use client'
import type { ReactNode, RefObject } from 'react'
import { useTexts } from '@/lib/i18n/client'
import type { Draft } from '@/lib/messages/drafts'
import type { Line } from './lines'
import { MessageArticle } from './MessageArticle'
import { NotSent } from './NotSent'

interface LogProps {
  log: RefObject<HTMLDivElement | null>
  end: RefObject<HTMLDivElement | null>
  lines: Line[]
  /** Above the first line. */
  head: ReactNode
  onRetry: (draft: Draft) => void
  onDiscard: (draft: Draft) => void
}

export function Log({ log, end, lines, head, onRetry, onDiscard }: LogProps) {
  const texts = useTexts().chat
  return (
    <div
      ref={log}
      role="log"
      aria-label={texts.messages}
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
    >
      <div className="mx-auto w-full max-w-3xl py-3">
        {head}
        {lines.map((line) => (
          <MessageArticle
            key={line.key}
            line={line}
            foot={line.failed && <NotSent draft={line.failed} onRetry={onRetry} onDiscard={onDiscard} />}
          />
        ))}
        <div ref={end} className="h-px" />
      </div>
    </div>
  )
}
