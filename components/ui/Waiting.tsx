'use client'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import { errorText } from '@/lib/i18n/error-texts'
import { Button } from './Button'
import { Notice } from './Notice'
import { Spinner } from './Spinner'

interface WaitingProps {
  error: unknown
  onRetry: (() => void) | undefined
}

/** Stands in a dialog while its data loads, or when loading failed. */
export function Waiting({ error, onRetry }: WaitingProps) {
  const texts = useTexts()
  if (!(error instanceof ApiError)) {
    return (
      <p role="status" className="text-soft flex items-center gap-2 py-6 text-sm">
        <Spinner /> {texts.loading}
      </p>
    )
  }
  return (
    <div role="alert" className="flex flex-col items-start gap-3">
      <Notice look="danger">{errorText(texts, error)}</Notice>
      <Button look="quiet" onClick={onRetry}>
        {texts.retry}
      </Button>
    </div>
  )
}
