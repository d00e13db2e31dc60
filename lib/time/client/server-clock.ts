'use client'

/** A server says the second only: the middle of it is nearest. */
const HALF_SECOND_MS = 500
/** What an answer takes on its way is no difference between clocks. */
const TOLERANCE_MS = 2_000
const TICK_MS = 30_000

// Null until an answer told. Only a browser is ever told.
let offset: number | null = null
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Now, by the server’s clock, however wrong this machine’s is; null as long as it is not known. */
export const serverNow = (): number | null => (offset === null ? null : Date.now() + offset)

/** What the server’s clock said at a moment of this machine’s. */
export function learnServerTime(server: number, here = Date.now()) {
  const learned = server - here
  if (Number.isNaN(learned) || (offset !== null && Math.abs(learned - offset) <= TOLERANCE_MS)) return
  offset = learned
  tell()
}

/** Every answer says when it was given. */
export function readServerClock(headers: Headers) {
  const date = headers.get('date')
  if (date !== null) learnServerTime(Date.parse(date) + HALF_SECOND_MS)
}

/** One timer for all that is shown with the time that went by; also told when the clock is put right. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) start()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stop()
  }
}

function start() {
  timer = setInterval(tell, TICK_MS)
  document.addEventListener('visibilitychange', tellIfVisible)
}

function stop() {
  clearInterval(timer)
  document.removeEventListener('visibilitychange', tellIfVisible)
}

// The timers of a hidden page rest.
function tellIfVisible() {
  if (document.visibilityState === 'visible') tell()
}

function tell() {
  for (const listener of listeners) listener()
}
