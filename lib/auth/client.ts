'use client'
import useSWR from 'swr'
import { api, ApiError } from '@/lib/http/api'
import { call, goTo } from '@/lib/users/client-call'
import { handOverNewCode } from './client-new-code'
import { tellOtherTabs } from './client-tabs'
import { endOtherSessions, endSession, listSessions, login, logout } from './contract'

/** Enters and leaves for `next`; answers only when refused. */
export async function enter(typed: { username: string; code?: string }, next: string): Promise<ApiError> {
  try {
    const { code } = await api(login, typed)
    if (code) handOverNewCode(code)
  } catch (error) {
    return error instanceof ApiError ? error : new ApiError('internal', 0, String(error))
  }
  tellOtherTabs('signed-in')
  return goTo(next)
}

/** Signs this browser out, in all its tabs; with `forget` it will be asked for the code. */
export async function signOut({ forget }: { forget: boolean }): Promise<never> {
  await api(logout, { forget }).catch((error: unknown) => {
    // Ended already: that is what was wanted.
    if (error instanceof ApiError && error.code === 'unauthenticated') return
    throw error
  })
  tellOtherTabs('signed-out')
  return goTo('/entrar')
}

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
