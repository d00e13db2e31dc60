'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import useSWR from 'swr'
import { useStatuses } from '@/lib/presence/client'
import { listOnline, listUsers } from '@/lib/presence/contract'
import { call } from '@/lib/users/client/call'
import { createPeopleList, type PeopleListEnvironment, type Person } from './people-list'
import { shownStatusOf } from './statuses'

/** Where the people of a list come from. */
export interface PeopleSource extends Pick<PeopleListEnvironment, 'find' | 'countOnline' | 'isWhole'> {
  /** Calls when others belong to the list. */
  follow?: (change: () => void) => () => void
}

export const everybody: PeopleSource = {
  find: (input) => call(listUsers, input),
  countOnline: async () => (await call(listOnline, { per_page: '1' })).online_count,
}

/** A list of people, kept up to date while a component shows it, and what changes it. Its source stays. */
export function usePeople(source: PeopleSource) {
  const statuses = useStatuses()
  const [people] = useState(() =>
    createPeopleList(statuses, {
      now: () => performance.now(),
      after: (ms, work) => {
        const timer = setTimeout(work, ms)
        return () => {
          clearTimeout(timer)
        }
      },
      ...source,
    }),
  )
  const [follow] = useState(() => source.follow)
  useEffect(() => people.start(), [people])
  useEffect(() => follow?.(people.refresh), [people, follow])
  return { people, shown: useSyncExternalStore(people.subscribe, people.shown, people.shown) }
}

const TYPING_MS = 200
const KNOWN_MAX = 100
const FOUND_MAX = 20
/** Longer than any name. */
const TYPED_MAX = 64

/**
 * People for a search box: `found` by the server once the user stops typing; and `known`, the first page of
 * users, which the search box itself can search at once and without accents.
 */
export function useFoundPeople(typed: string) {
  const statuses = useStatuses()
  const search = typed.trim().slice(0, TYPED_MAX)
  const settled = useDebounced(search)

  async function load([, q, limit]: [path: string, q: string, limit: number]): Promise<Person[]> {
    const requestedAt = performance.now()
    const { users } = await call(listUsers, { per_page: String(limit), ...(q && { q }) })
    statuses.learn(users.map(shownStatusOf), requestedAt)
    return users
  }

  const known = useSWR([listUsers.path, '', KNOWN_MAX], load)
  const found = useSWR(settled && [listUsers.path, settled, FOUND_MAX], load)
  return {
    known: known.data ?? NOBODY,
    found: settled === search ? (found.data ?? NOBODY) : NOBODY,
    isLooking: settled !== search || found.isLoading || known.isLoading,
    error: found.error as unknown,
  }
}

const NOBODY: readonly Person[] = []

function useDebounced(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text)
    }, TYPING_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return settled
}
