'use client'
import { useState } from 'react'
import { makeRoundTrip, roundTripped } from '@/lib/admin/contract'
import { listen } from '@/lib/sync/client/events'
import { readLink, subscribeToLink } from '@/lib/sync/client/link-state'
import { livenessOf } from '@/lib/sync/liveness'
import { newClientId } from '@/lib/users/client/client-id'
import { callAsAdmin } from './call'

export const ARRIVES_WITHIN_SECONDS = 5

export interface Measured {
  databaseMs: number
  requestMs: number
  /** `deaf`: this page does not receive events. `off`: the service sends none. */
  event: 'arrived' | 'lost' | 'off' | 'deaf'
  arrivedMs: number | null
}

export function useRoundTrip() {
  const [measured, setMeasured] = useState<Measured | null>(null)

  async function measure() {
    setMeasured(null)
    const isLive = await isThisPageLive()
    const id = newClientId()
    const arrival = waitFor(id)
    try {
      const startedAt = performance.now()
      const { push, database_ms: databaseMs } = await callAsAdmin(makeRoundTrip, { id })
      const requestMs = performance.now() - startedAt
      const at = push !== 'off' && isLive ? await arrival.at : null
      setMeasured({
        databaseMs,
        requestMs,
        event: push === 'off' ? 'off' : !isLive ? 'deaf' : at === null ? 'lost' : 'arrived',
        arrivedMs: at === null ? null : at - startedAt,
      })
    } finally {
      arrival.end()
    }
  }

  return { measured, measure }
}

/** Waits until that is known. */
async function isThisPageLive(): Promise<boolean> {
  const liveness = () => livenessOf(readLink(), [])
  if (liveness() === 'settling') {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, ARRIVES_WITHIN_SECONDS * 1_000)
      const stop = subscribeToLink(() => {
        if (liveness() !== 'settling') done()
      })
      function done() {
        clearTimeout(timer)
        stop()
        resolve()
      }
    })
  }
  return liveness() === 'live'
}

/** When the event with this id arrived, which may be before the answer; null if it did not arrive in time. */
function waitFor(id: string): { at: Promise<number | null>; end: () => void } {
  let end = () => {}
  const at = new Promise<number | null>((resolve) => {
    const timer = setTimeout(resolve, ARRIVES_WITHIN_SECONDS * 1_000, null)
    const stop = listen(roundTripped, (event) => {
      if (event.id === id) resolve(performance.now())
    })
    end = () => {
      clearTimeout(timer)
      stop()
    }
  })
  return { at, end: () => end() }
}
