'use client'
import { useSyncExternalStore } from 'react'

const KEY = 'tertulia-no-question-mark'
const listeners = new Set<() => void>()

/** A single-character shortcut must be possible to turn off (WCAG 2.1.4): speech input may press it. */
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
    // Without storage the choice is lost.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
