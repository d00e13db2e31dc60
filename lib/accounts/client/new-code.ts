'use client'
import { useSyncExternalStore } from 'react'

const KEY = 'tertulia-new-code'
const listeners = new Set<() => void>()

interface NewCode {
  userId: number
  code: string
}

/** Passes the code from the sign-in page to the next pages of this tab, without an address or a cookie. */
export function handOverNewCode(newCode: NewCode) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(newCode))
  } catch {
    // Without storage the code is not shown. The user can make a new one from the menu.
  }
}

/** Whether there is a new code to show. */
export const useNewCodeWaits = () =>
  useSyncExternalStore(
    subscribe,
    () => readStored() !== null,
    () => false,
  )

/** The code of a name that was just claimed, until its user has kept it or signs out. */
export function useNewCode(userId: number): string | null {
  const stored = useSyncExternalStore(subscribe, readStored, () => null)
  const known = stored === null ? null : parse(stored)
  return known?.userId === userId ? known.code : null
}

export function forgetNewCode() {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Without storage nothing was kept.
  }
  for (const listener of listeners) listener()
}

function readStored(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

function parse(stored: string): NewCode | null {
  try {
    return JSON.parse(stored) as NewCode
  } catch {
    return null
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
