'use client'
import CircleAlert from 'lucide-react/icons/circle-alert'
import { useTexts } from '@/lib/i18n/client'
import { errorText } from '@/lib/i18n/error-texts'
import type { Draft } from '@/lib/messages/drafts'

interface NotSentProps {
  draft: Draft
  onRetry: (draft: Draft) => void
  onDiscard: (draft: Draft) => void
}

const actionLook =
  'hover:bg-hover -mx-2 inline-flex min-h-11 items-center rounded-md px-2 font-semibold sm:min-h-8'

export function NotSent({ draft, onRetry, onDiscard }: NotSentProps) {
  const texts = useTexts()
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
      <p className="text-soft py-1">
        <CircleAlert aria-hidden className="text-danger me-1.5 inline size-4 align-[-0.1875rem]" />
        <strong className="text-danger font-semibold">{texts.chat.notSent}</strong>
        {draft.failure !== null && ` · ${errorText(texts, { code: draft.failure, retryAfter: null })}`}
      </p>
      <button
        type="button"
        onClick={() => {
          onRetry(draft)
        }}
        className={`text-accent ${actionLook}`}
      >
        {texts.retry}
      </button>
      <button
        type="button"
        onClick={() => {
          onDiscard(draft)
        }}
        className={`text-soft ${actionLook}`}
      >
        {texts.chat.discard}
      </button>
    </div>
  )
}
