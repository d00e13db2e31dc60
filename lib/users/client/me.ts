'use client'
import { createContext, use } from 'react'
import useSWR from 'swr'
import { getMe, type OwnUser, type User } from '@/lib/users/contract'
import { call } from './call'

const CHECK_EVERY_MS = 30_000

type Me = User & Partial<OwnUser>

/** The user whom the server rendered this page for. */
export const FirstMe = createContext<Me | null>(null)

/** Whose page this is, even after the cookie has changed to another user. */
export function useFirstMe(): Me {
  const first = use(FirstMe)
  if (!first) throw new Error('FirstMe is missing.')
  return first
}

/** The signed-in user. An idle page also learns by this request that its session has ended. */
export function useMe() {
  const first = useFirstMe()
  const { data, mutate } = useSWR<Me>(getMe.path, async () => (await call(getMe, {})).user, {
    fallbackData: first,
    revalidateOnMount: false,
    refreshInterval: CHECK_EVERY_MS,
  })
  return {
    me: data ?? first,
    first,
    setMe: (me: OwnUser) => mutate(me, { revalidate: false }),
    check: () => mutate(),
  }
}
