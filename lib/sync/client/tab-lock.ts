'use client'

const ALIVE_EVERY_MS = 1_000
/** A tab that holds the lock and is silent for so long is suspended, or hangs. */
const SILENT_MS = 5_000

/**
 * Lets one tab of this browser work at a time. The tab that holds the lock says every second that it is alive. If it
 * falls silent, the next tab takes the lock, so it must do no harm if the work is done twice.
 */
export function createTabLock(name: string): (work: () => Promise<void>) => Promise<void> {
  return async (work) => {
    // Missing on plain http: then each tab works by itself.
    const locks = navigator.locks as LockManager | undefined
    if (!locks) return work()
    const alive = new BroadcastChannel(`${name}-alive`)
    let aliveAt = Date.now()
    alive.onmessage = () => {
      aliveAt = Date.now()
    }
    let isHeld = false
    const hold = async () => {
      isHeld = true
      await work()
    }
    const waiting = new AbortController()
    const timer = setInterval(() => {
      if (isHeld) alive.postMessage(null)
      else if (Date.now() - aliveAt > SILENT_MS) waiting.abort()
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
