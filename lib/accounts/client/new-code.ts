'use client'
import { useSyncExternalStore } from 'react'

const KEY = 'tertulia-new-code'
const listeners = new Set<() => void>()

// Undefined: not read yet. Once read it is in this page's memory only.
let held: string | null | undefined

/** From the sign-in page to the next one, of the same tab: never in an address or a cookie. */
export function handOverNewCode(code: string) {
  try {
    sessionStorage.setItem(KEY, code)
  } catch {
    // A browser that stores nothing: a new code can be made from the menu.
  }
}

/** Is there one to be shown? */
export const useNewCodeWaits = () => useSyncExternalStore(subscribe, waits, () => false)

/** The code of a name that was claimed just now, until it is said to be kept. */
export function useNewCode() {
  return { code: useSyncExternalStore(subscribe, take, () => null), forget }
}

const waits = () => (held === undefined ? stored() !== null : held !== null)

function take(): string | null {
  if (held !== undefined) return held
  held = stored()
  sessionStorage.removeItem(KEY)
  return held
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

function forget() {
  held = null
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
