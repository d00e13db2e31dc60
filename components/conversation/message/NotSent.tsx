'use client'
import CircleAlert from 'lucide-react/icons/circle-alert'
import { useState } from 'react'
import { copyText } from '@/components/ui/copy'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { PendingMessage } from '@/lib/messages/pending-message'

export interface NotSentActions {
  retry: (draft: PendingMessage) => void
  edit: (draft: PendingMessage) => void
  discard: (draft: PendingMessage) => void
}

const look = 'hover:bg-hover -mx-2 inline-flex min-h-11 items-center rounded-md px-2 font-semibold sm:min-h-8'

/** What can be done about a message that did not get through. */
export function NotSent({ draft, actions }: { draft: PendingMessage; actions: NotSentActions }) {
  const texts = useTexts()
  const [isCopied, setIsCopied] = useState(false)
  const choices = [
    { text: texts.retry, look: 'text-accent', choose: () => actions.retry(draft) },
    { text: texts.chat.edit, look: 'text-soft', choose: () => actions.edit(draft) },
    {
      text: isCopied ? texts.chat.copied : texts.chat.copy,
      look: 'text-soft',
      choose: () => void copyText(draft.contenido).then(setIsCopied),
    },
    { text: texts.chat.discard, look: 'text-soft', choose: () => actions.discard(draft) },
  ]
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
      <p className="text-soft py-1">
        <CircleAlert aria-hidden className="text-danger me-1.5 inline size-4 align-[-0.1875rem]" />
        <strong className="text-danger font-semibold">{texts.chat.notSent}</strong>
        {draft.failure !== null && ` · ${errorText(texts, { code: draft.failure, retryAfter: null })}`}
      </p>
      {choices.map(({ text, look: own, choose }) => (
        <button key={text} type="button" onClick={choose} className={`${own} ${look}`}>
          {text}
        </button>
      ))}
    </div>
  )
}
