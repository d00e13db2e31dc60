'use client'
import { useMemo } from 'react'
import { useCurrentChat } from '@/components/chats/use-current-chat'
import { useChatList } from '@/lib/chats/client/chat-list'
import { chatChanged } from '@/lib/chats/contract'
import { listMembers } from '@/lib/chats/halls/contract'
import { listUsers } from '@/lib/presence/contract'
import { everybody, type PeopleSource } from '@/lib/presence/client/use-people'
import { listen } from '@/lib/sync/client/events'
import { foldText } from '@/lib/text/fold'
import { call } from '@/lib/users/client/call'
import type { User } from '@/lib/users/contract'

/** Whom the open chat has: the members of a hall, the other side of a DM, everybody of General. */
export function usePeopleHere(): { key: string; source: PeopleSource } {
  const { list } = useChatList()
  const chat = list.find(useCurrentChat())
  const hallId = chat?.type === 'hall' ? chat.id : null
  const other = chat?.with?.username ?? null
  return useMemo(() => {
    if (hallId !== null) return { key: `hall ${String(hallId)}`, source: membersOf(hallId) }
    if (other !== null) return { key: `with ${other}`, source: only(other) }
    return { key: 'everybody', source: everybody }
  }, [hallId, other])
}

function membersOf(hallId: number): PeopleSource {
  return {
    ...whole(async () => (await call(listMembers, { id: String(hallId) })).members),
    follow: (change) =>
      listen(chatChanged, ({ chat_id }) => {
        if (chat_id === hallId) change()
      }),
  }
}

const only = (name: string): PeopleSource =>
  whole(async () => {
    const { users } = await call(listUsers, { q: name, per_page: '100' })
    return users.filter(({ username }) => username === name)
  })

/** Everybody comes at once, so that the page searches among them itself. */
const whole = (readAll: () => Promise<User[]>): PeopleSource => ({
  isWhole: true,
  countOnline: () => Promise.resolve(0),
  async find({ q = '' }) {
    const wanted = foldText(q)
    const users = (await readAll()).filter(({ username }) => foldText(username).includes(wanted))
    return { users, pagination: { page: 1, per_page: users.length, total: users.length, pages: 1 } }
  },
})
