'use client'
import { useSyncExternalStore } from 'react'

/** The widths are those of Tailwind's `md` and `lg`. */
export const useIsWide = () => useMediaQuery('(width >= 48rem)')
export const useIsLarge = () => useMediaQuery('(width >= 64rem)')

/** True until the page is hydrated. */
const useMediaQuery = (query: string) =>
  useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => {
        list.removeEventListener('change', listener)
      }
    },
    () => matchMedia(query).matches,
    () => true,
  )
