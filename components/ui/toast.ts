'use client'

export interface ToastMessage {
  text: string
  action?: { label: string; onClick: () => void }
  shownMs?: number
}

let waiting: readonly ToastMessage[] = []
const listeners = new Set<() => void>()

/** Shows and announces a text for a few seconds. */
export function toast(message: ToastMessage) {
  waiting = [...waiting, message]
  for (const listener of listeners) listener()
}

export const readWaitingToasts = () => waiting

/** The caller shows them. */
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
