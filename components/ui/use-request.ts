'use client'
import { useState } from 'react'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import { type ErrorTexts, errorText } from '@/lib/i18n/error-texts'

/**
 * One request to the server at a time, whether it is running, and its error as text.
 * `reasons`: texts for errors that mean something particular here.
 */
export function useRequest(reasons: Partial<ErrorTexts> = {}) {
  const common = useTexts()
  const texts = { ...common, errors: { ...common.errors, ...reasons } }
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)

  async function request(work: () => Promise<unknown>): Promise<void> {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError('internal', 0, String(cause)))
    } finally {
      setBusy(false)
    }
  }

  return { busy, problem: error && errorText(texts, error), request, dismiss: () => setError(null) }
}
