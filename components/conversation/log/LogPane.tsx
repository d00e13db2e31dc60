'use client'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import type { MouseEvent, ReactNode } from 'react'
import { Spinner } from '@/components/ui/Spinner'
import { useTexts } from '@/lib/i18n/client/language'
import type { useReader } from './use-reader'

interface LogPaneProps {
  reader: ReturnType<typeof useReader>
  /** The button that had the focus is about to go. */
  onFocusLost: () => void
  children: ReactNode
}

/** The log, and over it the buttons that lead to what is out of view. */
export function LogPane({ reader, onFocusLost, children }: LogPaneProps) {
  const thenKeepFocus = (go: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
    const { currentTarget } = event
    go()
    if (document.activeElement === currentTarget) onFocusLost()
  }
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {children}
      {/* No letter is cut in half above the composer. */}
      <div
        aria-hidden
        className="from-paper pointer-events-none absolute inset-x-0 bottom-0 h-3 bg-linear-to-t to-transparent"
      />
      {reader.newAbove > 0 && (
        <ToNewMessages count={reader.newAbove} onClick={thenKeepFocus(reader.goToNew)} />
      )}
      {!reader.isAtEnd && (
        <ToNewest count={reader.missed} busy={reader.isLoading} onClick={thenKeepFocus(reader.goToEnd)} />
      )}
    </div>
  )
}

interface JumpButtonProps {
  count: number
  onClick: (event: MouseEvent<HTMLButtonElement>) => void
}

// The composer keeps the focus, and a phone its keyboard.
const keepFocus = (event: MouseEvent) => {
  event.preventDefault()
}

function ToNewMessages({ count, onClick }: JumpButtonProps) {
  const texts = useTexts().log
  return (
    <div className="pointer-events-none absolute inset-x-4 top-11 flex justify-center">
      <button
        type="button"
        onClick={onClick}
        onMouseDown={keepFocus}
        className="bg-accent text-on-accent shadow-card hover:bg-accent-strong ease-calm pointer-events-auto relative inline-flex min-h-8 items-center gap-1.5 rounded-full px-3.5 text-sm font-semibold transition-[opacity,translate] duration-150 after:absolute after:-inset-1.5 starting:-translate-y-2 starting:opacity-0"
      >
        <ArrowUp aria-hidden className="size-4" />
        {texts.newCount(count)}
      </button>
    </div>
  )
}

const SHOWN_MAX = 99

function ToNewest({ count, busy, onClick }: JumpButtonProps & { busy: boolean }) {
  const texts = useTexts().log
  return (
    <button
      type="button"
      aria-label={count > 0 ? `${texts.toNewest}: ${texts.newCount(count)}` : texts.toNewest}
      aria-busy={busy || undefined}
      onClick={onClick}
      onMouseDown={keepFocus}
      className="at-to-newest border-line bg-raised text-ink shadow-card hover:bg-hover ease-calm absolute end-4 bottom-3 inline-flex size-11 items-center justify-center rounded-full border transition-[opacity,translate] duration-150 starting:translate-y-2 starting:opacity-0"
    >
      {busy ? <Spinner /> : <ArrowDown aria-hidden className="size-5" />}
      {count > 0 && (
        <span
          aria-hidden
          className="bg-accent text-on-accent absolute -end-1 -top-1.5 min-w-5 rounded-full px-1.5 text-center text-xs leading-5 font-semibold tabular-nums"
        >
          {count > SHOWN_MAX ? `${String(SHOWN_MAX)}+` : count}
        </span>
      )}
    </button>
  )
}
