'use client'
import { useEffect, useEffectEvent } from 'react'
import useSWR from 'swr'
import { chatChanged } from '@/lib/chats/contract'
import { addMember, listMembers, type Member, removeMember } from '@/lib/chats/halls/contract'
import { listen } from '@/lib/sync/client/events'
import { call } from '@/lib/users/client/call'

const AGAIN_MS = 30_000

/** Who is in a hall, followed while it is shown. */
export function useMembers(hallId: number) {
  const id = String(hallId)
  const { data, error, mutate } = useSWR<Member[], unknown>(
    ['members', hallId],
    async () => (await call(listMembers, { id })).members,
    { refreshInterval: AGAIN_MS },
  )
  const again = useEffectEvent(() => void mutate())
  useEffect(
    () =>
      listen(chatChanged, ({ chat_id }) => {
        if (chat_id === hallId) again()
      }),
    [hallId],
  )

  async function followedBy<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
    const outcome = await work
    await mutate()
    return outcome
  }

  return {
    members: data,
    error,
    retry: () => mutate(),
    add: (username: string) => followedBy(call(addMember, { id, username })),
    takeOut: (member: Member) => followedBy(call(removeMember, { id, user_id: String(member.id) })),
  }
}
