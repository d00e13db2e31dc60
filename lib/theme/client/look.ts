'use client'
import { useSyncExternalStore } from 'react'

const YEAR_SECONDS = 365 * 24 * 60 * 60

interface Look<Value extends string> {
  cookie: string
  /** The attribute of <html>, without `data-`. */
  attribute: string
  /** What counts for any text, also for none. */
  read: (text: string | undefined) => Value
}

/**
 * How this device wants the pages to look. The attribute that the server wrote on <html> is the truth; the style
 * sheet does the rest.
 */
export function createLook<Value extends string>({ cookie, attribute, read }: Look<Value>) {
  const listeners = new Set<() => void>()
  const current = () => read(document.documentElement.dataset[attribute])

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  return {
    useValue: (): Value => useSyncExternalStore(subscribe, current, () => read(undefined)),
    set(value: Value) {
      document.cookie = `${cookie}=${value}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax`
      document.documentElement.dataset[attribute] = value
      for (const listener of listeners) listener()
    },
  }
}
