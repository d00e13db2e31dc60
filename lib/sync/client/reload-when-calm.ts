'use client'

const KEY = 'tertulia-reloaded'
const NOT_AGAIN_MS = 10 * 60_000

/** While any of these returns true, something is only in this page, and it is not reloaded. */
const holds = new Set<() => boolean>()
let isDue = false

/**
 * Reloads the page when nobody is looking at it, or when the user goes to another chat. The browser keeps what is
 * typed and what is not sent yet.
 */
export function reloadWhenCalm() {
  if (isDue) return
  isDue = true
  document.addEventListener('visibilitychange', onVisibility)
  onVisibility()
}

/** Call this when the user goes to another chat. */
export function reloadIfDue() {
  if (!isDue || document.querySelector('dialog[open]') || [...holds].some((hold) => hold())) return
  try {
    // A page from a cache may need the same reload again, and so on for ever.
    if (Date.now() - Number(sessionStorage.getItem(KEY)) < NOT_AGAIN_MS) return
    sessionStorage.setItem(KEY, String(Date.now()))
  } catch {
    // A browser that stores nothing would lose what is typed.
    return
  }
  location.reload()
}

/** Prevents the reload while `isNeeded` returns true. */
export function holdReload(isNeeded: () => boolean): () => void {
  holds.add(isNeeded)
  return () => {
    holds.delete(isNeeded)
  }
}

function onVisibility() {
  if (document.visibilityState === 'hidden') reloadIfDue()
}
