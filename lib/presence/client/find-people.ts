'use client'
import { useEffect, useState } from 'react'
import useSWR from 'swr'
import { useStatuses } from '@/lib/presence/client'
import { listUsers } from '@/lib/presence/contract'
import { call } from '@/lib/users/client/call'
import type { Person } from './people-list'
import { shownStatusOf } from './statuses'

const REST_MS = 200
const KNOWN_MAX = 100
const FOUND_MAX = 20
/** More than any name has. */
const TYPED_MAX = 64

/**
 * The people whom the server finds by what is typed, once the fingers rest; and those who are here or
 * were last, so that most are found at once, and whatever their accents.
 */
export function useFoundPeople(typed: string) {
  const statuses = useStatuses()
  const wanted = typed.trim().slice(0, TYPED_MAX)
  const rested = useRested(wanted)

  async function ask([, q, most]: [path: string, q: string, most: number]): Promise<Person[]> {
    const asked = performance.now()
    const { users } = await call(listUsers, { per_page: String(most), ...(q && { q }) })
    statuses.learn(users.map(shownStatusOf), asked)
    return users
  }

  const known = useSWR([listUsers.path, '', KNOWN_MAX], ask)
  const found = useSWR(rested && [listUsers.path, rested, FOUND_MAX], ask)
  return {
    known: known.data ?? NOBODY,
    found: rested === wanted ? (found.data ?? NOBODY) : NOBODY,
    isLooking: rested !== wanted || found.isLoading || known.isLoading,
    error: found.error as unknown,
  }
}

const NOBODY: readonly Person[] = []

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(text)
    }, REST_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return rested
}
