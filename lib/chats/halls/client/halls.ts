'use client'
import useSWR, { useSWRConfig } from 'swr'
import { expectRemoval, takeExpectedRemoval, useChatActions } from '@/lib/chats/client/chat-list'
import {
  createHall,
  deleteHall,
  type Hall,
  type HallChanges,
  joinHall,
  leaveHall,
  listHalls,
  updateHall,
} from '@/lib/chats/halls/contract'
import type { CallOf } from '@/lib/http/endpoint'
import { call } from '@/lib/users/client/call'

/** The halls that can be seen from where one is, read when somebody looks. */
export function useHalls() {
  const { data, error, isValidating, mutate } = useSWR<Hall[], unknown>(
    listHalls.path,
    async () => (await call(listHalls, {})).halls,
  )
  return { halls: data, error, isValidating, retry: () => mutate() }
}

/** What changes halls, and which of them one is in; the lists of chats and of halls follow. */
export function useHallActions() {
  const { refresh } = useChatActions()
  const { mutate } = useSWRConfig()

  async function followedBy<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
    const outcome = await work
    void refresh()
    void mutate(listHalls.path)
    return outcome
  }

  /** The chat goes from the list by the user's own wish, unless the server refuses. */
  async function removing<Outcome>(id: number, work: () => Promise<Outcome>): Promise<Outcome> {
    expectRemoval(id)
    try {
      return await followedBy(work())
    } catch (error) {
      takeExpectedRemoval(id)
      throw error
    }
  }

  return {
    create: (hall: CallOf<typeof createHall>) => followedBy(call(createHall, hall)),
    join: (place: CallOf<typeof joinHall>) => followedBy(call(joinHall, place)),
    leave: (id: number) => removing(id, () => call(leaveHall, { hall_id: id })),
    edit: (id: number, changes: HallChanges) => followedBy(call(updateHall, { id: String(id), ...changes })),
    remove: (id: number) => removing(id, () => call(deleteHall, { id: String(id) })),
  }
}
