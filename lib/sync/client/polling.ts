'use client'
import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import type { Revalidator, RevalidatorOptions } from 'swr'
import { ApiError } from '@/lib/http/api'
import { randomBetween } from '@/lib/sync/jitter'
import type { Liveness } from '@/lib/sync/liveness'
import { pollInterval } from '@/lib/sync/poll-interval'
import { onWakeEvery } from './on-wake'

const AT_ONCE_MS = 300
/** At most this often, however often the user comes and goes. */
const WAKE_EVERY_MS = 5_000

/** SWR's options for what is polled, also in hidden tabs. */
export const polling = {
  // If both were true, SWR would not retry in a hidden page. `usePollOnChange` polls when the user comes back.
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  refreshWhenHidden: true,
  // The server may be reachable without a network: it may run on this machine.
  refreshWhenOffline: true,
  dedupingInterval: 0,
  // SWR stops polling after an error; this goes on with it.
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

/** The value for `refreshInterval`: often without push, seldom with it. */
export function usePollInterval(liveness: Liveness): () => number {
  const isLive = liveness === 'live'
  return useCallback(() => pollInterval(isLive), [isLive])
}

/** Polls also when push begins or ends, and when the machine may have slept. */
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

/** True if the server did not answer or is broken. A refusal is an answer. */
export const isOutage = (error: unknown): boolean =>
  error !== undefined && !(error instanceof ApiError && error.status >= 400 && error.status < 500)

// A connection that died while the machine slept stays silent for minutes.
const ANSWER_WITHIN_MS = 15_000

/** Gives up a request that is not answered: what is polled is simply requested again. */
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
