'use client'
import type { ShownStatus, Statuses } from './statuses'

/** What one reader has read of the statuses, so that nothing else disturbs it. */
export function createStatusReader(statuses: Statuses) {
  const ids = new Set<number>()
  const followed = new Map<number, () => void>()
  let readsAll = false

  return {
    of(id: number): ShownStatus | undefined {
      ids.add(id)
      return statuses.get(id)
    },
    all(): ReadonlyMap<number, ShownStatus> {
      readsAll = true
      return statuses.all()
    },
    /** Those who were read are asked for, where nothing is known of them. */
    follow() {
      for (const id of ids) {
        if (!followed.has(id))
          followed.set(
            id,
            statuses.watch(id, () => undefined),
          )
      }
    },
    subscribe(change: () => void): () => void {
      const stop = statuses.onChange((id) => {
        if (readsAll || ids.has(id)) change()
      })
      return () => {
        stop()
        for (const forget of followed.values()) forget()
        followed.clear()
      }
    },
    version: (): number =>
      readsAll ? statuses.version() : Math.max(0, ...[...ids].map((id) => statuses.version(id))),
  }
}
