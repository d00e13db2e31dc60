'use client'
import { useState } from 'react'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client'
import { errorText } from '@/lib/i18n/error-texts'

/** One thing asked of the server at a time: whether it is under way, and in words what went wrong. */
export function useRequest() {
  const texts = useTexts()
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

  return { busy, problem: error && errorText(texts, error), request }
}
