'use client'
import { useEffect } from 'react'
import { onWake } from '@/lib/sync/client/on-wake'
import type { Liveness } from '@/lib/sync/liveness'
import { openOutbox } from './outbox'
import { flush, wakeFlush } from './send-outbox'

/** Sends what an earlier page has left, and tries again whenever there may be a way to the server. */
export function useOutbox(userId: number, liveness: Liveness, isOffline: boolean) {
  useEffect(() => {
    const close = openOutbox(userId)
    const stop = onWake(wakeFlush)
    flush()
    return () => {
      stop()
      close()
    }
  }, [userId])

  useEffect(() => {
    if (!isOffline) wakeFlush()
  }, [liveness, isOffline])
}
