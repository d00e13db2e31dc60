'use client'
import { type ReactNode, useEffect } from 'react'
import { PresenceProvider } from '@/components/presence/PresenceProvider'
import { useChatList } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import { useStatuses } from '@/lib/presence/client'
import { shownStatusOf } from '@/lib/presence/client/statuses'

/** The longest time between the request of a list and its answer. */
const REQUEST_MS = 2_000

/** Provides the statuses. The chat list brings those of the people in DMs. */
export function PresenceOfPage({ now, children }: { now: number; children: ReactNode }) {
  const { list } = useChatList()
  return (
    <PresenceProvider now={now} others={partners(list)}>
      <LearnFromChatList list={list} />
      {children}
    </PresenceProvider>
  )
}

/** Without push the chat list is the page's most frequent request. */
function LearnFromChatList({ list }: { list: Chat[] }) {
  const statuses = useStatuses()
  useEffect(() => {
    statuses.learn(partners(list).map(shownStatusOf), performance.now() - REQUEST_MS)
  }, [list, statuses])
  return null
}

const partners = (list: Chat[]) => list.flatMap((chat) => chat.with ?? [])
