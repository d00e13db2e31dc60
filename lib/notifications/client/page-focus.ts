'use client'

const LOOKING = 'tertulia-looking'

// Missing on plain http: then each tab knows of itself only.
const locks = () => navigator.locks as LockManager | undefined

export const isPageFocused = () => document.visibilityState === 'visible' && document.hasFocus()

/** Whether somebody looks at this tab, or at another of this browser. */
export async function isAnyTabFocused(): Promise<boolean> {
  if (isPageFocused()) return true
  const held = (await locks()?.query())?.held ?? []
  return held.some(({ name }) => name === LOOKING)
}

/** Lets the other tabs know when this one is looked at: as long as it is, it holds a lock. */
export function answerFocusQuestions(): () => void {
  let looking: AbortController | null = null

  function look() {
    if (isPageFocused() === (looking !== null)) return
    looking?.abort()
    looking = isPageFocused() ? hold() : null
  }
  function leave() {
    looking?.abort()
    looking = null
  }

  look()
  addEventListener('focus', look)
  addEventListener('blur', look)
  addEventListener('pageshow', look)
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', look)
  return () => {
    leave()
    removeEventListener('focus', look)
    removeEventListener('blur', look)
    removeEventListener('pageshow', look)
    removeEventListener('pagehide', leave)
    document.removeEventListener('visibilitychange', look)
  }
}

function hold(): AbortController {
  const held = new AbortController()
  const { signal } = held
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve()
    })
  })
  // Given up before it was got.
  locks()
    ?.request(LOOKING, { mode: 'shared', signal }, () => ended)
    .catch(() => undefined)
  return held
}
