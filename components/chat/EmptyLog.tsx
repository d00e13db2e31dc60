'use client'
import MessagesSquare from 'lucide-react/icons/messages-square'
import { useTexts } from '@/lib/i18n/client'

export function EmptyLog() {
  const texts = useTexts().chat
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-16 text-center">
      <span className="bg-accent-wash text-accent mb-3 inline-flex size-14 items-center justify-center rounded-full">
        <MessagesSquare aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <p className="font-semibold">{texts.none}</p>
      <p className="text-soft text-sm">{texts.noneHint}</p>
    </div>
  )
}
