'use client'

/** The `Date` header has whole seconds: the middle of the second is the best guess. */
const HALF_SECOND_MS = 500
/** A smaller difference is due to the network. */
const TOLERANCE_MS = 2_000
const TICK_MS = 30_000

// Null until an answer has arrived; always null on the server.
let offset: number | null = null
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** The time by the server’s clock; null until it is known. */
export const serverNow = (): number | null => (offset === null ? null : Date.now() + offset)

/** Takes the server's time at a moment of this machine's clock. */
export function learnServerTime(serverTime: number, localTime = Date.now()) {
  const newOffset = serverTime - localTime
  if (Number.isNaN(newOffset) || (offset !== null && Math.abs(newOffset - offset) <= TOLERANCE_MS)) return
  offset = newOffset
  notify()
}

/** Reads the `Date` header of an answer. */
export function readServerClock(headers: Headers) {
  const date = headers.get('date')
  if (date !== null) learnServerTime(Date.parse(date) + HALF_SECOND_MS)
}

/** One timer for all relative times. Listeners are also called when the clock is corrected. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) start()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop()
  }
}

function start() {
  timer = setInterval(notify, TICK_MS)
  document.addEventListener('visibilitychange', notifyIfVisible)
}

function stop() {
  clearInterval(timer)
  document.removeEventListener('visibilitychange', notifyIfVisible)
}

// Timers of a hidden page hardly run.
function notifyIfVisible() {
  if (document.visibilityState === 'visible') notify()
}

function notify() {
  for (const listener of listeners) listener()
}
