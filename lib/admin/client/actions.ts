'use client'
import { useSWRConfig } from 'swr'
import { issueCode } from '@/lib/accounts/contract'
import { endSessionOf, endSessionsOf, type KnownHall, type KnownUser, setRole } from '@/lib/admin/contract'
import { deleteHall, type HallChanges, updateHall } from '@/lib/chats/halls/contract'
import type { CallOf, Endpoint, OutputOf } from '@/lib/http/endpoint'
import { setStatus } from '@/lib/presence/contract'
import { callAsAdmin } from './call'

/** What an admin can do. Each action loads the lists of the page again. */
export function useAdminActions() {
  const { mutate } = useSWRConfig()

  async function act<E extends Endpoint>(endpoint: E, input: CallOf<E>): Promise<OutputOf<E>> {
    const output = await callAsAdmin(endpoint, input)
    await mutate((key) => Array.isArray(key) && String(key[0]).startsWith('/api/admin/'))
    return output
  }

  return {
    setRole: ({ id }: KnownUser, role: KnownUser['role']) => act(setRole, { id: String(id), role }),
    setStatus: ({ id }: KnownUser, status: KnownUser['online_status']) =>
      act(setStatus, { id: String(id), status }),
    endSession: async ({ id }: KnownUser, sessionId: string) => {
      await act(endSessionOf, { id: String(id), session_id: sessionId })
    },
    endSessions: ({ id }: KnownUser) => act(endSessionsOf, { id: String(id) }),
    issueCode: async ({ id }: KnownUser) => (await act(issueCode, { id: String(id) })).code,
    editHall: ({ id }: KnownHall, changes: HallChanges) => act(updateHall, { id: String(id), ...changes }),
    removeHall: ({ id }: KnownHall) => act(deleteHall, { id: String(id) }),
  }
}
