'use client'
import { useSyncExternalStore } from 'react'

const KEY = 'tertulia-new-code'
const listeners = new Set<() => void>()

// Undefined until it is read; then it is in this page's memory only.
let code: string | null | undefined

/** Passes the code from the sign-in page to the next page of this tab, without an address or a cookie. */
export function handOverNewCode(newCode: string) {
  try {
    sessionStorage.setItem(KEY, newCode)
  } catch {
    // Without storage the code is not shown. The user can make a new one from the menu.
  }
}

/** Whether there is a new code to show. */
export const useNewCodeWaits = () => useSyncExternalStore(subscribe, isWaiting, () => false)

/** The code of a name that was just claimed, until the user has kept it. */
export function useNewCode() {
  return { code: useSyncExternalStore(subscribe, take, () => null), forget }
}

const isWaiting = () => (code === undefined ? readStored() !== null : code !== null)

function take(): string | null {
  if (code !== undefined) return code
  code = readStored()
  sessionStorage.removeItem(KEY)
  return code
}

function readStored(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

function forget() {
  code = null
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
