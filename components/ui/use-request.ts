'use client'
import { useState } from 'react'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import { type ErrorTexts, errorText } from '@/lib/i18n/error-texts'

/**
 * One thing asked of the server at a time: whether it is under way, and in words what went wrong.
 * `reasons` are the words where something else than usual is meant.
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
