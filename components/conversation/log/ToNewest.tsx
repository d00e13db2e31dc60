'use client'
import ArrowDown from 'lucide-react/icons/arrow-down'
import { Spinner } from '@/components/ui/Spinner'
import { useTexts } from '@/lib/i18n/client/language'

interface ToNewestProps {
  /** How many have come since one was there. */
  count: number
  busy: boolean
  onPress: (button: HTMLElement) => void
}

const SHOWN_MAX = 99

export function ToNewest({ count, busy, onPress }: ToNewestProps) {
  const texts = useTexts().log
  return (
    <button
      type="button"
      aria-label={count > 0 ? `${texts.toNewest}: ${texts.newCount(count)}` : texts.toNewest}
      aria-busy={busy || undefined}
      onClick={({ currentTarget }) => {
        onPress(currentTarget)
      }}
      // Who writes goes on writing, and a phone keeps its keyboard.
      onMouseDown={(event) => {
        event.preventDefault()
      }}
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
