'use client'

const TOLD_EVERY_MS = 3_000
const GONE_AFTER_MS = 6_000

/** Who is writing: until they have not said so for six seconds, or what they wrote is here. */
export function createTypists(after: (ms: number, work: () => void) => () => void) {
  const timers = new Map<number, () => void>()
  const listeners = new Set<() => void>()
  let list: readonly number[] = []

  function change() {
    list = [...timers.keys()]
    for (const listener of listeners) listener()
  }

  function gone(id: number) {
    timers.get(id)?.()
    if (timers.delete(id)) change()
  }

  return {
    list: () => list,
    hear(id: number) {
      const isNew = !timers.has(id)
      timers.get(id)?.()
      timers.set(
        id,
        after(GONE_AFTER_MS, () => {
          gone(id)
        }),
      )
      if (isNew) change()
    },
    gone,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    clear() {
      for (const id of [...timers.keys()]) gone(id)
    },
  }
}

/** Tells that one is writing, no more than once in three seconds. */
export function createTypingSender(now: () => number) {
  let toldAt = -Infinity
  /** It could not be told then. */
  let untoldAt = -Infinity

  function attempt(tell: () => boolean) {
    if (tell()) toldAt = now()
    else untoldAt = now()
  }

  return {
    wrote(before: string, text: string, tell: () => boolean) {
      untoldAt = -Infinity
      // To delete is not to write.
      if (text.trim() === '' || text.length < before.length || now() - toldAt < TOLD_EVERY_MS) return
      attempt(tell)
    },
    /** Now it can be told, should one still be at it. */
    again(tell: () => boolean) {
      if (now() - untoldAt >= TOLD_EVERY_MS) return
      untoldAt = -Infinity
      attempt(tell)
    },
  }
}
