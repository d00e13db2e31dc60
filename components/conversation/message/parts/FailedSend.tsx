'use client'
import CircleAlert from 'lucide-react/icons/circle-alert'
import { useState } from 'react'
import { useConversation } from '@/components/conversation/use-conversation'
import { copyText } from '@/components/ui/copy'
import { useTexts, useTextsOf } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import type { PendingMessage } from '@/lib/messages/pending-message'
import { failedSendTexts } from './failed-send-texts'

const buttonLook =
  'hover:bg-hover -mx-2 inline-flex min-h-11 items-center rounded-md px-2 font-semibold sm:min-h-8'

export default function FailedSend({ pending, failure }: { pending: PendingMessage; failure: string }) {
  const texts = useTexts()
  const own = useTextsOf(failedSendTexts)
  const { feed, composer, scrollToEnd } = useConversation()
  const [isCopied, setIsCopied] = useState(false)

  function retry() {
    scrollToEnd()
    feed.retry(pending)
  }

  function edit() {
    feed.discard(pending)
    composer.current?.restore(pending.contenido, pending.clientId)
  }

  const buttons = [
    { label: texts.retry, color: 'text-accent', onClick: retry },
    { label: texts.chat.edit, color: 'text-soft', onClick: edit },
    {
      label: isCopied ? texts.copied : texts.copy,
      color: 'text-soft',
      onClick: () => void copyText(pending.contenido).then(setIsCopied),
    },
    { label: own.discard, color: 'text-soft', onClick: () => feed.discard(pending) },
  ]
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
      <p className="text-soft py-1">
        <CircleAlert aria-hidden className="text-danger me-1.5 inline size-4 align-[-0.1875rem]" />
        <strong className="text-danger font-semibold">{own.notSent}</strong>
        {` · ${errorText(texts, { code: failure, retryAfter: null })}`}
      </p>
      {buttons.map(({ label, color, onClick }) => (
        <button key={label} type="button" onClick={onClick} className={`${color} ${buttonLook}`}>
          {label}
        </button>
      ))}
    </div>
  )
}
