'use client'
import { useSyncExternalStore } from 'react'

/** What somebody wants of notices, in this browser. */
export interface NoticeChoice {
  shown: boolean
  /** Null: as for what is shown. */
  sound: boolean | null
  /** They were asked whether they want them. */
  offered: boolean
}

const NOTHING: NoticeChoice = { shown: false, sound: null, offered: false }
const keyOf = (userId: number) => `tertulia-notices-${String(userId)}`
const listeners = new Set<() => void>()
let last = { kept: '', choice: NOTHING }

export const wantsSound = ({ shown, sound }: NoticeChoice) => sound ?? shown

export function useNoticeChoice(userId: number) {
  const read = () => readChoice(userId)
  return useSyncExternalStore(subscribe, read, () => NOTHING)
}

/** The same object as long as nothing changes. */
export function readChoice(userId: number): NoticeChoice {
  const kept = stored(userId)
  if (kept !== last.kept) last = { kept, choice: parsed(kept) }
  return last.choice
}

export function choose(userId: number, change: Partial<NoticeChoice>) {
  const kept = JSON.stringify({ ...readChoice(userId), ...change })
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

function parsed(kept: string): NoticeChoice {
  try {
    return { ...NOTHING, ...(JSON.parse(kept || '{}') as Partial<NoticeChoice>) }
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
