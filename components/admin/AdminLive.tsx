'use client'
import { useEffect, useEffectEvent } from 'react'
import { startRealtime } from '@/lib/sync/client/realtime'
import type { Connection } from '@/lib/sync/contract'
import { useMe } from '@/lib/users/client/me'
import { realtimeRequests } from '@/lib/users/client/realtime-requests'

/** Hears what is told on one's own channel: a round trip comes back by it. */
export function AdminLive({ connection }: { connection: Connection }) {
  const { check } = useMe()
  const recheck = useEffectEvent(check)
  const start = useEffectEvent(() =>
    startRealtime(connection, { ...realtimeRequests, check: () => recheck(), onRefused: () => undefined }),
  )
  useEffect(() => start(), [])
  return null
}
