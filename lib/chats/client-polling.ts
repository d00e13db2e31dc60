'use client'
import type { Revalidator, RevalidatorOptions } from 'swr'
import { ApiError } from '@/lib/http/api'

export const POLL_SECONDS = 3
const POLL_MS = POLL_SECONDS * 1_000

/** How what changes by itself is followed, in hidden tabs too. */
export const polling = {
  refreshInterval: POLL_MS,
  refreshWhenHidden: true,
  // Only asking tells whether there is a way to the server: it may be on this very machine.
  refreshWhenOffline: true,
  dedupingInterval: 0,
  // Polling rests while there is an error; this is what wakes it.
  onErrorRetry: (...[, , , again, { retryCount }]: RetryArguments) => {
    setTimeout(() => void again({ retryCount }), POLL_MS)
  },
}

type RetryArguments = [
  error: unknown,
  key: string,
  config: unknown,
  again: Revalidator,
  retry: Required<RevalidatorOptions>,
]

/** Nobody answered, or not as the server does when it works. A refusal is an answer. */
export const isOutage = (error: unknown): boolean =>
  error !== undefined && !(error instanceof ApiError && error.status >= 400 && error.status < 500)

// A connection that died in a sleep says nothing for minutes.
const ANSWER_WITHIN_MS = 15_000

/** What is followed is asked again rather than waited for. */
export async function inTime<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ApiError('unreachable', 0, 'No answer in time.'))
    }, ANSWER_WITHIN_MS)
  })
  return Promise.race([work, late]).finally(() => {
    clearTimeout(timer)
  })
}
