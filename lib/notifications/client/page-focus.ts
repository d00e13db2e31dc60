'use client'

const LOCK = 'tertulia-looking'

// Missing with plain http: then a tab knows only about itself.
const locks = () => navigator.locks as LockManager | undefined

export const isPageFocused = () => document.visibilityState === 'visible' && document.hasFocus()

/** Whether this tab or another one of this browser has the focus. */
export async function isAnyTabFocused(): Promise<boolean> {
  if (isPageFocused()) return true
  const held = (await locks()?.query())?.held ?? []
  return held.some(({ name }) => name === LOCK)
}

/** Lets the other tabs know when this one has the focus: it holds a lock then. */
export function answerFocusQuestions(): () => void {
  let lock: AbortController | null = null

  function update() {
    if (isPageFocused() === (lock !== null)) return
    lock?.abort()
    lock = isPageFocused() ? holdLock() : null
  }
  function release() {
    lock?.abort()
    lock = null
  }

  update()
  addEventListener('focus', update)
  addEventListener('blur', update)
  addEventListener('pageshow', update)
  addEventListener('pagehide', release)
  document.addEventListener('visibilitychange', update)
  return () => {
    release()
    removeEventListener('focus', update)
    removeEventListener('blur', update)
    removeEventListener('pageshow', update)
    removeEventListener('pagehide', release)
    document.removeEventListener('visibilitychange', update)
  }
}

function holdLock(): AbortController {
  const holder = new AbortController()
  const { signal } = holder
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve()
    })
  })
  // Aborted before the lock was granted.
  locks()
    ?.request(LOCK, { mode: 'shared', signal }, () => ended)
    .catch(() => undefined)
  return holder
}
