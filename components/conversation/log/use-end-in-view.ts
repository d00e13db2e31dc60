'use client'
import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'

/** Whether the end of the log can be seen now: on the screen, and in a page that is shown. */
export function useEndInView(end: RefObject<HTMLElement | null>): boolean {
  const [isInView, setIsInView] = useState(false)
  const isShown = useSyncExternalStore(subscribe, isPageShown, () => false)

  useEffect(() => {
    if (!end.current) return
    const sight = new IntersectionObserver((entries) => {
      setIsInView(entries.at(-1)?.isIntersecting ?? false)
    })
    sight.observe(end.current)
    return () => {
      sight.disconnect()
    }
  }, [end])

  return isInView && isShown
}

const isPageShown = () => document.visibilityState === 'visible'

function subscribe(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => {
    document.removeEventListener('visibilitychange', listener)
  }
}
