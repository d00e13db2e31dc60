'use client'
import { useEffect, useEffectEvent } from 'react'
import { readWaitingToasts, subscribeToToasts } from './toast'
import { useOnDemand } from './use-on-demand'

/** Where toasts are shown. What shows them comes with the first one. */
export function ToastRegion() {
  const { Part: Toasts, prepare } = useOnDemand(() => import('./Toasts'))
  const load = useEffectEvent(prepare)
  useEffect(() => {
    const look = () => {
      if (readWaitingToasts().length > 0) load()
    }
    look()
    return subscribeToToasts(look)
  }, [])
  return Toasts && <Toasts />
}
