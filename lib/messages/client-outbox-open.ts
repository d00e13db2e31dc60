'use client'
import { useEffect } from 'react'
import type { Liveness } from '@/lib/realtime/liveness'
import { onWake } from '@/lib/realtime/client-wake'
import { flush, wakeFlush } from './client-flush'
import { openOutbox } from './client-outbox'

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
