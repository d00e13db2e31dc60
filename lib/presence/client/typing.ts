'use client'

const SEND_EVERY_MS = 3_000
const EXPIRES_AFTER_MS = 6_000

/** Who is typing, until six seconds after their last typing event, or until their message arrives. */
export function createTypists(after: (ms: number, work: () => void) => () => void) {
  const timers = new Map<number, () => void>()
  const listeners = new Set<() => void>()
  let list: readonly number[] = []

  function change() {
    list = [...timers.keys()]
    for (const listener of listeners) listener()
  }

  function remove(id: number) {
    timers.get(id)?.()
    if (timers.delete(id)) change()
  }

  return {
    list: () => list,
    receive(id: number) {
      const isNew = !timers.has(id)
      timers.get(id)?.()
      timers.set(
        id,
        after(EXPIRES_AFTER_MS, () => {
          remove(id)
        }),
      )
      if (isNew) change()
    },
    gone: remove,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    clear() {
      for (const id of [...timers.keys()]) remove(id)
    },
  }
}

/** Sends typing events, at most one in three seconds. */
export function createTypingSender(now: () => number) {
  let sentAt = -Infinity
  /** When an event could not be sent. */
  let failedAt = -Infinity

  function attempt(send: () => boolean) {
    if (send()) sentAt = now()
    else failedAt = now()
  }

  return {
    wrote(before: string, text: string, send: () => boolean) {
      failedAt = -Infinity
      // Deleting is not typing.
      if (text.trim() === '' || text.length < before.length || now() - sentAt < SEND_EVERY_MS) return
      attempt(send)
    },
    /** Events can be sent again: tries once more if the user typed just now. */
    again(send: () => boolean) {
      if (now() - failedAt >= SEND_EVERY_MS) return
      failedAt = -Infinity
      attempt(send)
    },
  }
}
