'use client'
import type { OnlineStatus, User } from '@/lib/users/contract'

export interface ShownStatus {
  status: OnlineStatus
  lastSeen: string | null
}

/** The estado comes with users, not with answers and events that are about statuses alone. */
type Learned = ShownStatus & { estado?: string }

export type UserStatuses = Iterable<readonly [id: number, shown: Learned]>

export const shownStatusOf = ({ id, online_status: status, last_seen: lastSeen, estado }: User) =>
  [id, { status, lastSeen, estado }] as const

export type Statuses = ReturnType<typeof createStatuses>
type Change = (id: number) => void

/**
 * The statuses that one page knows: the newest of what events and answers said. An answer is as old as its
 * request. Events about the page's own user are ignored, because they say what others may see.
 */
export function createStatuses(self: number, initial: UserStatuses, now = () => performance.now()) {
  const given = [...initial]
  const first = new Map<number, ShownStatus>(given)
  const known = new Map(first)
  const estados = new Map(given.flatMap(([id, { estado }]) => (estado === undefined ? [] : [[id, estado]])))
  const firstEstados = new Map(estados)
  const versions = new Map<number, number>()
  /** As of when each is known. */
  const asOf = new Map<number, number>()
  const estadoAsOf = new Map<number, number>()
  const watchers = new Map<number, Set<Change>>()
  const changeListeners = new Set<Change>()
  const missingListeners = new Set<() => void>()
  let version = 0
  let snapshot = { version, statuses: first as ReadonlyMap<number, ShownStatus> }

  function put(id: number, { status, lastSeen }: ShownStatus) {
    const before = known.get(id)
    if (before?.status === status && before.lastSeen === lastSeen) return
    known.set(id, { status, lastSeen })
    versions.set(id, (version += 1))
    for (const change of [...(watchers.get(id) ?? []), ...changeListeners]) change(id)
  }

  function putEstado(id: number, estado: string, at: number) {
    if ((estadoAsOf.get(id) ?? -Infinity) > at) return
    estadoAsOf.set(id, at)
    if (estados.get(id) === estado) return
    estados.set(id, estado)
    for (const change of watchers.get(id) ?? []) change(id)
  }

  return {
    self,
    get: (id: number) => known.get(id),
    /** As it was when the server rendered this page. */
    first: (id: number) => first.get(id),
    /** Grows with each change: of one user, or of any. */
    version: (id?: number) => (id === undefined ? version : (versions.get(id) ?? 0)),
    all(): ReadonlyMap<number, ShownStatus> {
      if (snapshot.version !== version) snapshot = { version, statuses: new Map(known) }
      return snapshot.statuses
    },
    /** Takes the answer to a request that was sent at `requestedAt`. */
    learn(statuses: UserStatuses, requestedAt = now()) {
      for (const [id, { estado, ...shown }] of statuses) {
        if (estado !== undefined) putEstado(id, estado, requestedAt)
        if ((asOf.get(id) ?? -Infinity) > requestedAt) continue
        asOf.set(id, requestedAt)
        put(id, shown)
      }
    },
    applyEvent(id: number, shown: ShownStatus) {
      if (id === self) return
      asOf.set(id, now())
      put(id, shown)
    },
    estado: (id: number) => estados.get(id),
    firstEstado: (id: number) => firstEstados.get(id),
    applyEstado: (id: number, estado: string) => {
      putEstado(id, estado, now())
    },
    /** Follows a user who is shown. */
    watch(id: number, change: Change): () => void {
      const own = watchers.get(id) ?? new Set()
      watchers.set(id, own.add(change))
      if (!known.has(id)) for (const listener of missingListeners) listener()
      return () => {
        own.delete(change)
        if (own.size === 0 && watchers.get(id) === own) watchers.delete(id)
      }
    },
    watched: () => [...watchers.keys()],
    onChange: (change: Change) => added(changeListeners, change),
    /** Calls when a user is shown whose status is not known yet. */
    onMissing: (listener: () => void) => added(missingListeners, listener),
  }
}

function added<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Remembers which statuses one component reads, so that only their changes render it again. */
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
    /** Has the statuses requested that were read and are not known yet. */
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
        for (const unfollow of followed.values()) unfollow()
        followed.clear()
      }
    },
    version: (): number =>
      readsAll ? statuses.version() : Math.max(0, ...[...ids].map((id) => statuses.version(id))),
  }
}
