'use client'
import { type ReactNode, useEffect } from 'react'
import { PresenceProvider } from '@/components/presence/PresenceProvider'
import { useChatList } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { useStatuses } from '@/lib/presence/client'
import { shownStatusOf } from '@/lib/presence/client/statuses'

/** A list that comes now may have been asked for this long ago. */
const ON_ITS_WAY_MS = 2_000

/** Who is here, beside one's chats: whom one talks with is known from their list. */
export function PresenceOfPage({ now, children }: { now: number; children: ReactNode }) {
  const { list } = useChatList()
  return (
    <PresenceProvider now={now} others={partners(list)}>
      <FromList list={list} />
      {children}
    </PresenceProvider>
  )
}

/** Without push the list of chats is what is asked for most often. */
function FromList({ list }: { list: Chat[] }) {
  const statuses = useStatuses()
  useEffect(() => {
    statuses.learn(partners(list).map(shownStatusOf), performance.now() - ON_ITS_WAY_MS)
  }, [list, statuses])
  return null
}

const partners = (list: Chat[]) => list.flatMap((chat) => chat.with ?? [])
