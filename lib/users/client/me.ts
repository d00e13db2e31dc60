'use client'
import { createContext, use } from 'react'
import useSWR from 'swr'
import { getMe, type User } from '@/lib/users/contract'
import { call } from './call'

const CHECK_EVERY_MS = 30_000

/** Who the server wrote this page for. */
export const FirstMe = createContext<User | null>(null)

/** Oneself as of now. Asking is also how a page that does nothing else learns that its session ended. */
export function useMe() {
  const first = use(FirstMe)
  if (!first) throw new Error('FirstMe is missing.')
  const { data, mutate } = useSWR(getMe.path, async () => (await call(getMe, {})).user, {
    fallbackData: first,
    revalidateOnMount: false,
    refreshInterval: CHECK_EVERY_MS,
  })
  return {
    me: data,
    /** Whose page this is, also when the cookie has become somebody else's. */
    first,
    setMe: (me: User) => mutate(me, { revalidate: false }),
    check: () => mutate(),
  }
}
