'use client'
import type { ReactNode } from 'react'
import { ToNewest } from './ToNewest'
import { ToNewMessages } from './ToNewMessages'
import type { useReader } from './use-reader'

interface LogPaneProps {
  reader: ReturnType<typeof useReader>
  /** What had the focus goes. */
  onFocusLost: () => void
  children: ReactNode
}

/** The log, and over it the ways to what is not in sight. */
export function LogPane({ reader, onFocusLost, children }: LogPaneProps) {
  const by = (go: () => void) => (button: HTMLElement) => {
    go()
    if (document.activeElement === button) onFocusLost()
  }
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {children}
      {reader.newAbove > 0 && <ToNewMessages count={reader.newAbove} onPress={by(reader.goToNew)} />}
      {!reader.isAtEnd && (
        <ToNewest count={reader.missed} busy={reader.isOnTheWay} onPress={by(reader.goToEnd)} />
      )}
    </div>
  )
}
