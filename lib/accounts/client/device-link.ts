'use client'
import useSWR from 'swr'
import { createLink } from '@/lib/accounts/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { call } from '@/lib/users/client/call'

/** One link for as long as it is good: who looks again sees the same. */
export function useDeviceLink() {
  const { data, error, mutate } = useSWR<OutputOf<typeof createLink>, unknown>(
    createLink.path,
    async () => {
      const { url, ...link } = await call(createLink, {})
      return { ...link, url: new URL(url, location.origin).href }
    },
    { revalidateIfStale: false, revalidateOnFocus: false, revalidateOnReconnect: false },
  )
  return { link: data, error, again: () => mutate() }
}
