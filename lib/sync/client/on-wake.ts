'use client'

const TICK_MS = 5_000
/** If a tick of a visible page is this late, the machine was asleep. */
const SLEPT_MS = 15_000

/** Calls `wake` when a connection may have died unnoticed, or a network may have gone or come back. */
export function onWake(wake: () => void): () => void {
  let last = Date.now()
  const tick = setInterval(() => {
    const slept = Date.now() - last > SLEPT_MS
    last = Date.now()
    // The timers of a hidden page are slowed anyway: it wakes when it is shown.
    if (slept && document.visibilityState === 'visible') wake()
  }, TICK_MS)
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  addEventListener('online', wake)
  addEventListener('offline', wake)
  addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    clearInterval(tick)
    removeEventListener('online', wake)
    removeEventListener('offline', wake)
    removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

/** The same, but at most once in this time, however often the user comes and goes. */
export function onWakeEvery(ms: number, wake: () => void): () => void {
  let last = Date.now()
  return onWake(() => {
    if (Date.now() - last < ms) return
    last = Date.now()
    wake()
  })
}
