'use client'
import { useSyncExternalStore } from 'react'

const KEY = 'tertulia-no-question-mark'
const listeners = new Set<() => void>()

/** A key that is a sign, too: who speaks to their machine, or slips, can do without it. */
export function useOpensByKey() {
  return { opens: useSyncExternalStore(subscribe, opensByKey, () => true), setOpens }
}

export function opensByKey(): boolean {
  try {
    return localStorage.getItem(KEY) === null
  } catch {
    return true
  }
}

function setOpens(opens: boolean) {
  try {
    if (opens) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, '1')
  } catch {
    // A browser that stores nothing keeps no choice.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
