'use client'
import { useSyncExternalStore } from 'react'

/** What somebody wants of notices, in this browser. */
export interface NotificationSettings {
  shown: boolean
  /** Null: as for what is shown. */
  sound: boolean | null
  /** They were asked whether they want them. */
  offered: boolean
}

const NOTHING: NotificationSettings = { shown: false, sound: null, offered: false }
const keyOf = (userId: number) => `tertulia-notices-${String(userId)}`
const listeners = new Set<() => void>()
let last = { kept: '', choice: NOTHING }

export const wantsSound = ({ shown, sound }: NotificationSettings) => sound ?? shown

export function useNotificationSettings(userId: number) {
  const read = () => readSettings(userId)
  return useSyncExternalStore(subscribe, read, () => NOTHING)
}

/** The same object as long as nothing changes. */
export function readSettings(userId: number): NotificationSettings {
  const kept = stored(userId)
  if (kept !== last.kept) last = { kept, choice: parsed(kept) }
  return last.choice
}

export function changeSettings(userId: number, change: Partial<NotificationSettings>) {
  const kept = JSON.stringify({ ...readSettings(userId), ...change })
  try {
    localStorage.setItem(keyOf(userId), kept)
  } catch {
    // A browser that stores nothing keeps no choice.
  }
  for (const listener of listeners) listener()
}

function stored(userId: number): string {
  try {
    return localStorage.getItem(keyOf(userId)) ?? ''
  } catch {
    return ''
  }
}

function parsed(kept: string): NotificationSettings {
  try {
    return { ...NOTHING, ...(JSON.parse(kept || '{}') as Partial<NotificationSettings>) }
  } catch {
    return NOTHING
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  // Chosen in another tab.
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
