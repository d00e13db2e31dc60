'use client'
import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { useChats } from '@/lib/chats/client/chat-list'
import { useListSettings } from '@/lib/chats/client/list-settings'
import { useDraftedChats } from '@/lib/messages/client/drafts'
import { useFirstMe } from '@/lib/users/client/me'
import { isUnread, type Section, sectionsOf } from './sections'
import { useCurrentChat } from './use-current-chat'

const Sections = createContext<Section[]>([])

/** The list of chats as it is shown, for the list itself and for the keys that go through it. */
export const useChatSections = () => use(Sections)

export function ChatSections({ children }: { children: ReactNode }) {
  const { chats } = useChats()
  const me = useFirstMe()
  const isCurrent = useCurrentChat()
  const { settings } = useListSettings()
  const drafted = useDraftedChats(me.id)
  const current = chats.find(isCurrent)
  const keepsUnread = useWasUnread(current?.id, current !== undefined && isUnread(current))
  const sections = useMemo(
    () =>
      sectionsOf(chats, {
        isCurrent,
        keepsUnread,
        pinned: settings.pinned,
        hasDraft: ({ id }) => id !== null && drafted.has(id),
      }),
    [chats, isCurrent, keepsUnread, settings.pinned, drafted],
  )
  return <Sections value={sections}>{children}</Sections>
}

/** Whether the open chat was unread when it was opened. */
function useWasUnread(id: number | null | undefined, isUnreadNow: boolean): boolean {
  const [opened, setOpened] = useState({ id, wasUnread: isUnreadNow })
  if (opened.id === id) return opened.wasUnread
  setOpened({ id, wasUnread: isUnreadNow })
  return isUnreadNow
}
