'use client'
import useSWR from 'swr'
import { useStatuses } from '@/lib/presence/client'
import { listUsers } from '@/lib/presence/contract'
import { call } from '@/lib/users/client/call'
import type { User } from '@/lib/users/contract'
import { shownStatusOf } from './statuses'

const FOUND_MAX = '100'

/** What all may know of one user; undefined until it is known. */
export function usePerson({ id, username }: Pick<User, 'id' | 'username'>): User | undefined {
  const statuses = useStatuses()
  const { data } = useSWR<User | undefined, unknown>(['person', id], async () => {
    const requestedAt = performance.now()
    const { users } = await call(listUsers, { q: username, per_page: FOUND_MAX })
    statuses.learn(users.map(shownStatusOf), requestedAt)
    return users.find((user) => user.id === id)
  })
  return data
}
