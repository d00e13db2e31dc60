'use client'
import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import type { Revalidator, RevalidatorOptions } from 'swr'
import { ApiError } from '@/lib/http/api'
import { randomBetween } from '@/lib/sync/jitter'
import type { Liveness } from '@/lib/sync/liveness'
import { pollInterval } from '@/lib/sync/poll-interval'
import { onWakeEvery } from './on-wake'

const AT_ONCE_MS = 300
/** However often somebody comes and goes. */
const WAKE_EVERY_MS = 5_000

/** How what changes by itself is followed, in hidden tabs too. */
export const polling = {
  // Of a page that nobody looks at, SWR would give up what failed once. Coming back is seen to below.
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  refreshWhenHidden: true,
  // Only asking tells whether there is a way to the server: it may be on this very machine.
  refreshWhenOffline: true,
  dedupingInterval: 0,
  // Polling rests while there is an error; this is what wakes it.
  onErrorRetry: (...[error, , , again, { retryCount }]: RetryArguments) => {
    const asked = error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0
    setTimeout(() => void again({ retryCount }), asked + pollInterval(false))
  },
}

type RetryArguments = [
  error: unknown,
  key: string,
  config: unknown,
  again: Revalidator,
  retry: Required<RevalidatorOptions>,
]

/** The same question at two speeds, for `refreshInterval`. */
export function usePollInterval(liveness: Liveness): () => number {
  const isLive = liveness === 'live'
  return useCallback(() => pollInterval(isLive), [isLive])
}

/** Besides at intervals: when messages begin or cease to be pushed, and when time may have passed unnoticed. */
export function usePollOnChange(liveness: Liveness, ask: () => unknown) {
  const isLive = liveness === 'live'
  const wasLive = useRef(isLive)
  const now = useEffectEvent(ask)
  useEffect(() => {
    if (wasLive.current === isLive) return
    wasLive.current = isLive
    const timer = setTimeout(() => void now(), randomBetween(0, AT_ONCE_MS))
    return () => {
      clearTimeout(timer)
    }
  }, [isLive])

  useEffect(() => onWakeEvery(WAKE_EVERY_MS, () => void now()), [])
}

/** Nobody answered, or not as the server does when it works. A refusal is an answer. */
export const isOutage = (error: unknown): boolean =>
  error !== undefined && !(error instanceof ApiError && error.status >= 400 && error.status < 500)

// A connection that died in a sleep says nothing for minutes.
const ANSWER_WITHIN_MS = 15_000

/** What is followed is asked again rather than waited for. */
export async function withTimeout<Answer>(work: Promise<Answer>): Promise<Answer> {
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
