'use client'
import { useRef } from 'react'
import useSWR from 'swr'
import type { Chat } from '@/lib/chats/contract'
import { listMembers } from '@/lib/chats/halls/contract'
import { listUsers } from '@/lib/presence/contract'
import { call } from '@/lib/users/client/call'

/** In a larger company nobody wants to be told who is writing. */
const COMPANY_MAX = 50
const AGAIN_MS = 30_000

type Names = ReadonlyMap<number, string>

/** Who may be writing in a chat, once it is needed; null where they are too many. */
export function useParticipants({ id, type, with: other }: Chat, isNeeded: boolean) {
  const askedAt = useRef(0)
  const { data, mutate } = useSWR<Names | null, unknown>(
    isNeeded && type !== 'dm' && id !== null ? ['participants', id] : null,
    () => (type === 'general' ? everybody() : membersOf(id!)),
    { revalidateOnFocus: false, revalidateIfStale: false },
  )
  return {
    names: other ? new Map([[other.id, other.username]]) : data,
    /** Somebody is none that was known: they may have come since. */
    askAgain() {
      if (other || performance.now() - askedAt.current < AGAIN_MS) return
      askedAt.current = performance.now()
      void mutate()
    },
  }
}

async function everybody(): Promise<Names | null> {
  const { users, pagination } = await call(listUsers, { per_page: String(COMPANY_MAX) })
  return pagination.total > COMPANY_MAX ? null : namesOf(users)
}

async function membersOf(id: number): Promise<Names | null> {
  const { members } = await call(listMembers, { id: String(id) })
  return members.length > COMPANY_MAX ? null : namesOf(members)
}

const namesOf = (people: { id: number; username: string }[]): Names =>
  new Map(people.map(({ id, username }) => [id, username]))
