'use client'
import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useMe } from '@/lib/users/client/me'
import { createStatusReader, type ShownStatus, type Statuses } from './client/statuses'

// This file is beside client/, not in it: programs import `useUser` from this address.

export const StatusesOfPage = createContext<Statuses | null>(null)

export function useStatuses(): Statuses {
  const statuses = use(StatusesOfPage)
  if (!statuses) throw new Error('StatusesOfPage is missing.')
  return statuses
}

/** A user's status, followed while it is shown; undefined until it is known. */
export function useStatusOf(id: number): ShownStatus | undefined {
  const statuses = useStatuses()
  const subscribe = useCallback((change: () => void) => statuses.watch(id, change), [statuses, id])
  return useSyncExternalStore(
    subscribe,
    () => statuses.get(id),
    () => statuses.first(id),
  )
}

/** A user's estado, followed while it is shown; undefined until it is known. */
export function useEstadoOf(id: number): string | undefined {
  const statuses = useStatuses()
  const subscribe = useCallback((change: () => void) => statuses.watch(id, change), [statuses, id])
  return useSyncExternalStore(
    subscribe,
    () => statuses.estado(id),
    () => statuses.firstEstado(id),
  )
}

/**
 * The signed-in user, and the status of all users. Renders again only when a status changes that was read:
 * one by `getUserStatus`, or any by `userStatuses`.
 */
export function useUser() {
  const { me } = useMe()
  const statuses = useStatuses()
  const [reader] = useState(() => createStatusReader(statuses))
  useSyncExternalStore(reader.subscribe, reader.version, () => 0)
  useEffect(() => {
    reader.follow()
  })
  return {
    user: me,
    getUserStatus: reader.of,
    get userStatuses() {
      return reader.all()
    },
  }
}
