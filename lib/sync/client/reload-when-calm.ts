'use client'

const KEY = 'tertulia-reloaded'
const NOT_AGAIN_MS = 10 * 60_000

/** What would be lost with this page: while any of them says so, it stays. */
const holds = new Set<() => boolean>()
let isDue = false

/**
 * Only a new page helps. It is loaded when nobody looks at this one, or where a person goes to another chat
 * anyway: what is typed and what is not sent yet is kept by the browser.
 */
export function reloadWhenCalm() {
  if (isDue) return
  isDue = true
  document.addEventListener('visibilitychange', onVisibility)
  onVisibility()
}

/** To be asked when somebody goes from one chat to another. */
export function reloadIfDue() {
  if (!isDue || document.querySelector('dialog[open]') || [...holds].some((hold) => hold())) return
  try {
    // A page that came from a cache may have the old policy again.
    if (Date.now() - Number(sessionStorage.getItem(KEY)) < NOT_AGAIN_MS) return
    sessionStorage.setItem(KEY, String(Date.now()))
  } catch {
    // A browser that keeps nothing would lose what is typed.
    return
  }
  location.reload()
}

/** `isNeeded`: whether something is only in this page. */
export function holdReload(isNeeded: () => boolean): () => void {
  holds.add(isNeeded)
  return () => {
    holds.delete(isNeeded)
  }
}

function onVisibility() {
  if (document.visibilityState === 'hidden') reloadIfDue()
}
