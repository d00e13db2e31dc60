'use client'
import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useMe } from '@/lib/users/client/me'
import { createStatusReader } from './client/status-reader'
import type { ShownStatus, Statuses } from './client/statuses'

export const StatusesOfPage = createContext<Statuses | null>(null)

export function useStatuses(): Statuses {
  const statuses = use(StatusesOfPage)
  if (!statuses) throw new Error('StatusesOfPage is missing.')
  return statuses
}

/** Somebody’s status, followed while it is shown; undefined until it is known. */
export function useStatusOf(id: number): ShownStatus | undefined {
  const statuses = useStatuses()
  const subscribe = useCallback((change: () => void) => statuses.watch(id, change), [statuses, id])
  return useSyncExternalStore(
    subscribe,
    () => statuses.get(id),
    () => statuses.first(id),
  )
}

/**
 * The signed-in user, and everybody’s status. Renders again only when a status changes that was read:
 * one by `getUserStatus`, or any by `userStatuses`.
 */
export function useUser() {
  const { me } = useMe()
  const statuses = useStatuses()
  const [reading] = useState(() => createStatusReader(statuses))
  useSyncExternalStore(reading.subscribe, reading.version, () => 0)
  useEffect(() => {
    reading.follow()
  })
  return {
    user: me,
    getUserStatus: reading.of,
    get userStatuses() {
      return reading.all()
    },
  }
}
