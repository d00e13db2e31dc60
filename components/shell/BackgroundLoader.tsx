'use client'
import { useEffect, useEffectEvent } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'

const MAX_WAIT_MS = 2_000

/** Loads it once the page is idle. */
export function BackgroundLoader() {
  const { Part: Background, prepare } = useOnDemand(() => import('./Background'))
  const load = useEffectEvent(prepare)
  useEffect(() => whenIdle(() => load()), [])
  return Background && <Background />
}

function whenIdle(work: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, MAX_WAIT_MS)
    return () => {
      clearTimeout(timer)
    }
  }
  const handle = requestIdleCallback(work, { timeout: MAX_WAIT_MS })
  return () => {
    cancelIdleCallback(handle)
  }
}
