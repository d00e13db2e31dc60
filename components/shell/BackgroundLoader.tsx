'use client'
import { useEffect, useEffectEvent } from 'react'
import { useOnDemand } from '@/components/ui/use-on-demand'

const AT_THE_LATEST_MS = 2_000

/** What is around a chat and not seen at first comes once the page has nothing better to do. */
export function BackgroundLoader() {
  const { Part: Around, prepare } = useOnDemand(() => import('./Background'))
  const load = useEffectEvent(prepare)
  useEffect(() => whenIdle(() => load()), [])
  return Around && <Around />
}

function whenIdle(work: () => void): () => void {
  // Safari has no such thing.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, AT_THE_LATEST_MS)
    return () => {
      clearTimeout(timer)
    }
  }
  const asked = requestIdleCallback(work, { timeout: AT_THE_LATEST_MS })
  return () => {
    cancelIdleCallback(asked)
  }
}
