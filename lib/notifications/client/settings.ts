'use client'
import { useSyncExternalStore } from 'react'

/** A user's settings for notifications, in this browser. */
export interface NotificationSettings {
  shown: boolean
  /** Null: the same as `shown`. */
  sound: boolean | null
  /** The user was asked whether they want notifications. */
  offered: boolean
}

const DEFAULTS: NotificationSettings = { shown: false, sound: null, offered: false }
const keyOf = (userId: number) => `tertulia-notices-${String(userId)}`
const listeners = new Set<() => void>()
let last = { text: '', settings: DEFAULTS }

export const wantsSound = ({ shown, sound }: NotificationSettings) => sound ?? shown

export function useNotificationSettings(userId: number) {
  const read = () => readSettings(userId)
  return useSyncExternalStore(subscribe, read, () => DEFAULTS)
}

/** Returns the same object until something changes. */
export function readSettings(userId: number): NotificationSettings {
  const text = readStored(userId)
  if (text !== last.text) last = { text, settings: parse(text) }
  return last.settings
}

export function changeSettings(userId: number, change: Partial<NotificationSettings>) {
  const text = JSON.stringify({ ...readSettings(userId), ...change })
  try {
    localStorage.setItem(keyOf(userId), text)
  } catch {
    // Without storage, nothing is kept.
  }
  for (const listener of listeners) listener()
}

function readStored(userId: number): string {
  try {
    return localStorage.getItem(keyOf(userId)) ?? ''
  } catch {
    return ''
  }
}

function parse(text: string): NotificationSettings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(text || '{}') as Partial<NotificationSettings>) }
  } catch {
    return DEFAULTS
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  // Changed in another tab.
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}
