'use client'
import useSWR from 'swr'
import { useChats } from '@/lib/chats/client'
import type { CallOf } from '@/lib/http/contract'
import { call } from '@/lib/users/client-call'
import { createHall, type Hall, joinHall, leaveHall, listHalls } from './contract'

/** The halls that can be seen from where one is, read when somebody looks. */
export function useHalls() {
  const { data, error, mutate } = useSWR<Hall[], unknown>(
    listHalls.path,
    async () => (await call(listHalls, {})).halls,
  )
  return { halls: data, error, retry: () => mutate() }
}

/** What changes which halls one is in; the list of chats follows. */
export function useHallMembership() {
  const { refresh } = useChats()

  async function followedBy<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
    const outcome = await work
    void refresh()
    return outcome
  }

  return {
    create: (hall: CallOf<typeof createHall>) => followedBy(call(createHall, hall)),
    join: (id: number) => followedBy(call(joinHall, { hall_id: id })),
    leave: (id: number) => followedBy(call(leaveHall, { hall_id: id })),
  }
}
