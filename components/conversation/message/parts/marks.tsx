'use client'
import CheckCheck from 'lucide-react/icons/check-check'
import { useTexts } from '@/lib/i18n/client/language'
import type { MessagePartProps } from './message-part'

export function EditedMark({ line: { message } }: MessagePartProps) {
  const texts = useTexts().chat
  return message?.edited_at && <span className="text-soft block text-xs leading-4">{texts.edited}</span>
}

/** Says that the other person has read this message and all above it. */
export function SeenMark({ isSeen }: MessagePartProps) {
  const texts = useTexts().log
  return (
    isSeen && (
      <span className="text-soft flex items-center gap-1 text-xs leading-5">
        <CheckCheck aria-hidden className="text-accent size-3.5" />
        {texts.seen}
      </span>
    )
  )
}
