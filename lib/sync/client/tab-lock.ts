'use client'

const ALIVE_EVERY_MS = 1_000
/** Who holds the lock and says nothing for so long is a tab that was suspended, or hangs. */
const SILENT_MS = 5_000

/**
 * One tab of this browser at a time. Who holds the lock says so every second; one that falls silent loses
 * it to the next, so what is done under it must bear being done twice.
 */
export function createTabLock(name: string): (work: () => Promise<void>) => Promise<void> {
  return async (work) => {
    // Missing on plain http: then each tab works by itself.
    const locks = navigator.locks as LockManager | undefined
    if (!locks) return work()
    const alive = new BroadcastChannel(`${name}-alive`)
    let heard = Date.now()
    alive.onmessage = () => {
      heard = Date.now()
    }
    let isHeld = false
    const hold = async () => {
      isHeld = true
      await work()
    }
    const waiting = new AbortController()
    const timer = setInterval(() => {
      if (isHeld) alive.postMessage(null)
      else if (Date.now() - heard > SILENT_MS) waiting.abort()
    }, ALIVE_EVERY_MS)
    try {
      await locks.request(name, { signal: waiting.signal }, hold).catch((error: unknown) => {
        if (isHeld || !waiting.signal.aborted) throw error
        return locks.request(name, { steal: true }, hold)
      })
    } finally {
      clearInterval(timer)
      alive.close()
    }
  }
}
