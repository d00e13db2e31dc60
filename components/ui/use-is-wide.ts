'use client'
import { useSyncExternalStore } from 'react'

// The same as Tailwind's `md`.
const WIDE = '(width >= 48rem)'

/** Room for the list and a chat side by side; the server assumes that there is. */
export const useIsWide = () =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => true,
  )

function subscribe(listener: () => void) {
  const width = matchMedia(WIDE)
  width.addEventListener('change', listener)
  return () => {
    width.removeEventListener('change', listener)
  }
}
