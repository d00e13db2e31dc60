'use client'
import { useEffect, useEffectEvent } from 'react'
import { realtimeAsks } from '@/components/shell/realtime-asks'
import { startRealtime } from '@/lib/realtime/client'
import type { Connection } from '@/lib/realtime/contract'
import { useMe } from '@/lib/users/client'

/** Hears what is told on one's own channel: a round trip comes back by it. */
export function AdminLive({ connection }: { connection: Connection }) {
  const { check } = useMe()
  const recheck = useEffectEvent(check)
  const start = useEffectEvent(() =>
    startRealtime(connection, { ...realtimeAsks, check: () => recheck(), onRefused: () => undefined }),
  )
  useEffect(() => start(), [])
  return null
}
