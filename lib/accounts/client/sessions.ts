'use client'
import useSWR from 'swr'
import { endOtherSessions, endSession, listSessions } from '@/lib/accounts/contract'
import { call } from '@/lib/users/client/call'

/** The user's own sessions, and functions that end them. */
export function useSessions() {
  const { data, error, mutate } = useSWR<Awaited<ReturnType<typeof readSessions>>, unknown>(
    listSessions.path,
    readSessions,
  )
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

const readSessions = async () => (await call(listSessions, {})).sessions
