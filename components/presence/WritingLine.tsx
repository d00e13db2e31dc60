'use client'
import { useTexts } from '@/lib/i18n/client'

/** Its place is always there, so that nothing moves when somebody begins. */
export function WritingLine({ names }: { names: string[] }) {
  const texts = useTexts().presence
  return (
    <div className="safe-x h-5 shrink-0">
      <p dir="auto" className="text-soft mx-auto max-w-3xl truncate text-xs leading-5">
        {names.length > 0 && texts.writing(names)}
      </p>
    </div>
  )
}
