'use client'
import type { Status } from '@/lib/presence/shown-status'
import type { User } from '@/lib/users/contract'

export interface ShownStatus {
  status: Status
  lastSeen: string | null
}

export type People = Iterable<readonly [id: number, shown: ShownStatus]>
/** What an answer says of somebody. */
export const shownStatusOf = ({ id, online_status: status, last_seen: lastSeen }: User) =>
  [id, { status, lastSeen }] as const

export type Statuses = ReturnType<typeof createStatuses>
type Change = (id: number) => void

/**
 * What is known of everybody’s status in one page, from wherever it came: the newest of what was heard
 * and asked. An answer is as old as its question. Of oneself nothing is heard: the others are told what
 * they may see.
 */
export function createStatuses(self: number, first: People, now = () => performance.now()) {
  const given = new Map(first)
  const known = new Map(given)
  const versions = new Map<number, number>()
  /** As of when each is known. */
  const asOf = new Map<number, number>()
  const watchers = new Map<number, Set<Change>>()
  const every = new Set<Change>()
  const missing = new Set<() => void>()
  let version = 0
  let all = { version, people: given as ReadonlyMap<number, ShownStatus> }

  function put(id: number, { status, lastSeen }: ShownStatus) {
    const before = known.get(id)
    if (before?.status === status && before.lastSeen === lastSeen) return
    known.set(id, { status, lastSeen })
    versions.set(id, (version += 1))
    for (const change of [...(watchers.get(id) ?? []), ...every]) change(id)
  }

  return {
    self,
    get: (id: number) => known.get(id),
    /** As it was when the server wrote this page. */
    first: (id: number) => given.get(id),
    /** Grows with each change: of somebody, or of anybody. */
    version: (id?: number) => (id === undefined ? version : (versions.get(id) ?? 0)),
    all(): ReadonlyMap<number, ShownStatus> {
      if (all.version !== version) all = { version, people: new Map(known) }
      return all.people
    },
    /** The answer to a question of then. */
    learn(people: People, asked = now()) {
      for (const [id, shown] of people) {
        if ((asOf.get(id) ?? -Infinity) > asked) continue
        asOf.set(id, asked)
        put(id, shown)
      }
    },
    hear(id: number, shown: ShownStatus) {
      if (id === self) return
      asOf.set(id, now())
      put(id, shown)
    },
    /** Somebody is shown, and is to be followed. */
    watch(id: number, change: Change): () => void {
      const own = watchers.get(id) ?? new Set()
      watchers.set(id, own.add(change))
      if (!known.has(id)) for (const ask of missing) ask()
      return () => {
        own.delete(change)
        if (own.size === 0 && watchers.get(id) === own) watchers.delete(id)
      }
    },
    watched: () => [...watchers.keys()],
    onChange: (change: Change) => added(every, change),
    /** Somebody is shown of whom nothing is known yet. */
    onMissing: (ask: () => void) => added(missing, ask),
  }
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
