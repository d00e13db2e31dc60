'use client'
import useSWR from 'swr'
import { endOtherSessions, endSession, listSessions } from '@/lib/accounts/contract'
import { call } from '@/lib/users/client/call'

/** Where one is signed in, and the means to end it. */
export function useSessions() {
  const { data, error, mutate } = useSWR<Awaited<ReturnType<typeof read>>, unknown>(listSessions.path, read)
  const end = async (id: string) => {
    await call(endSession, { id })
    await mutate(data?.filter((session) => session.id !== id))
  }
  const endOthers = async () => {
    await call(endOtherSessions, {})
    await mutate(data?.filter((session) => session.current))
  }
  return { sessions: data, error, retry: () => mutate(), end, endOthers }
}

const read = async () => (await call(listSessions, {})).sessions
