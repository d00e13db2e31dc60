'use client'
import { useEffect, useEffectEvent } from 'react'
import { useChatActions, useChats } from '@/lib/chats/client'
import { useFollowedChats } from '@/lib/messages/client-news'
import { useOutbox } from '@/lib/messages/client-outbox-open'
import { prepareOffline } from '@/lib/offline/client'
import { startRealtime, useLiveness } from '@/lib/realtime/client'
import type { Connection } from '@/lib/realtime/contract'
import { useMe } from '@/lib/users/client'
import { realtimeAsks } from './realtime-asks'

/** Holds the page's connection, keeps the list of chats up with what it brings, and sends what is to be sent. */
export function Live({ connection }: { connection: Connection }) {
  const { check, first: me } = useMe()
  const { refresh } = useChatActions()
  useFollowedChats()
  useOutbox(me.id, useLiveness(), useChats().isOffline)

  const recheck = useEffectEvent(check)
  const reread = useEffectEvent(refresh)
  const start = useEffectEvent(() =>
    startRealtime(connection, {
      ...realtimeAsks,
      check: () => recheck(),
      onRefused: () => void reread(),
    }),
  )
  useEffect(() => start(), [])
  useEffect(prepareOffline, [])
  return null
}
