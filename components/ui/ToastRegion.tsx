'use client'
import { useEffect, useEffectEvent } from 'react'
import { readWaitingToasts, subscribeToToasts } from './toast'
import { useOnDemand } from './use-on-demand'

/** Loads the component that shows toasts when there is one. */
export function ToastRegion() {
  const { Part: Toasts, prepare } = useOnDemand(() => import('./Toasts'))
  const load = useEffectEvent(prepare)
  useEffect(() => {
    const loadIfNeeded = () => {
      if (readWaitingToasts().length > 0) load()
    }
    loadIfNeeded()
    return subscribeToToasts(loadIfNeeded)
  }, [])
  return Toasts && <Toasts />
}
