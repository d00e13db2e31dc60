'use client'
import { useSyncExternalStore } from 'react'

// The same as Tailwind's `lg`.
const LARGE = '(width >= 64rem)'

/** Room for a third column; until it is known, yes. */
export const useIsLarge = () =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(LARGE).matches,
    () => true,
  )

function subscribe(listener: () => void) {
  const width = matchMedia(LARGE)
  width.addEventListener('change', listener)
  return () => {
    width.removeEventListener('change', listener)
  }
}
