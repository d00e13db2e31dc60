'use client'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { useTexts } from '@/lib/i18n/client/language'

/** What is new begins farther up. */
export function ToNewMessages({ count, onPress }: { count: number; onPress: (button: HTMLElement) => void }) {
  const texts = useTexts().log
  return (
    <div className="pointer-events-none absolute inset-x-4 top-3 flex justify-center">
      <button
        type="button"
        onClick={({ currentTarget }) => {
          onPress(currentTarget)
        }}
        onMouseDown={(event) => {
          event.preventDefault()
        }}
        className="bg-accent text-on-accent shadow-card hover:bg-accent-strong ease-calm pointer-events-auto relative inline-flex min-h-8 items-center gap-1.5 rounded-full px-3.5 text-sm font-semibold transition-[opacity,translate] duration-150 after:absolute after:-inset-1.5 starting:-translate-y-2 starting:opacity-0"
      >
        <ArrowUp aria-hidden className="size-4" />
        {texts.newCount(count)}
      </button>
    </div>
  )
}
