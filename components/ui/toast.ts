'use client'

export interface ToastMessage {
  text: string
  /** One thing that can be done about it. */
  action?: { label: string; onClick: () => void }
}

let waiting: readonly ToastMessage[] = []
const listeners = new Set<() => void>()

/** Says something that has no place of its own on the page: below, for a few seconds, and aloud. */
export function toast(news: ToastMessage) {
  waiting = [...waiting, news]
  for (const listener of listeners) listener()
}

export const readWaitingToasts = () => waiting

/** What waits is shown by who takes it. */
export function takeToasts(): readonly ToastMessage[] {
  const taken = waiting
  waiting = []
  return taken
}

export function subscribeToToasts(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
