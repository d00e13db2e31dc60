'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { useChatActions, useChats } from '@/lib/chats/client/chat-list'
import { useKeepChatList } from '@/lib/chats/client/keep-chat-list'
import { useOutbox } from '@/lib/messages/client/outbox'
import { prepareOffline } from '@/lib/offline/client/prepare'
import { startRealtime, useLiveness } from '@/lib/sync/client/realtime'
import { reloadIfDue } from '@/lib/sync/client/reload-when-calm'
import type { Connection } from '@/lib/sync/contract'
import { useMe } from '@/lib/users/client/me'
import { realtimeRequests } from '@/lib/users/client/realtime-requests'

/** Holds the page's connection, keeps the list of chats up with what it brings, and sends what is to be sent. */
export function Realtime({ connection }: { connection: Connection }) {
  const { check, first: me } = useMe()
  const { refresh } = useChatActions()
  useKeepChatList()
  useOutbox(me.id, useLiveness(), useChats().isOffline)

  const recheck = useEffectEvent(check)
  const reread = useEffectEvent(refresh)
  const start = useEffectEvent(() =>
    startRealtime(connection, {
      ...realtimeRequests,
      check: () => recheck(),
      onRefused: () => void reread(),
    }),
  )
  useEffect(() => start(), [])
  useEffect(prepareOffline, [])
  const path = usePathname()
  useEffect(reloadIfDue, [path])
  return null
}
