'use client'
import { useTexts } from '@/lib/i18n/client/language'

/** Its place is always there, so that nothing moves when somebody begins. */
export function TypingLine({ names }: { names: string[] }) {
  const texts = useTexts().presence
  return (
    <div className="safe-x h-5 shrink-0">
      <p dir="auto" className="text-soft mx-auto max-w-3xl truncate text-xs leading-5">
        {names.length > 0 && texts.writing(names)}
      </p>
    </div>
  )
}
