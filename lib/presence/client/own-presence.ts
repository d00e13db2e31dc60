'use client'
import useSWR from 'swr'
import type { CallOf, OutputOf } from '@/lib/http/endpoint'
import type { ownPresence } from '@/lib/presence/contract'
import { call } from '@/lib/users/client/call'
import { updateMe } from '@/lib/users/contract'

export type OwnPresence = OutputOf<typeof ownPresence>

/** How the signed-in user appears, and why; requested only while `isNeeded`. */
export function useOwnPresence(isNeeded: boolean, refreshInterval = 0) {
  const { data, error, mutate } = useSWR<OwnPresence, unknown>(
    isNeeded ? 'own presence' : null,
    // Not a part of the first load, which needs it late or never.
    async () => call((await import('@/lib/presence/contract')).ownPresence, {}),
    { refreshInterval },
  )
  return {
    own: data,
    error,
    retry: () => mutate(),
    change: async (choice: Pick<CallOf<typeof updateMe>, 'hide_last_seen' | 'appear_offline_until'>) => {
      await call(updateMe, choice)
      await mutate()
    },
  }
}
