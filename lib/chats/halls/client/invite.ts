'use client'
import useSWR from 'swr'
import { createInvite } from '@/lib/chats/halls/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { call } from '@/lib/users/client/call'

/** One invitation for as long as this page is open: who looks again sees the same. */
export function useInvite(hallId: number) {
  const { data, error, mutate } = useSWR<OutputOf<typeof createInvite>, unknown>(
    ['invite', hallId],
    () => call(createInvite, { id: String(hallId) }),
    { revalidateIfStale: false, revalidateOnFocus: false, revalidateOnReconnect: false },
  )
  return { invite: data, error, retry: () => mutate() }
}
