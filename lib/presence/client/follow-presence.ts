'use client'
import { listStatuses, userStatusChanged } from '@/lib/presence/contract'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { listen } from '@/lib/sync/client/events'
import { readLink, subscribeToLink } from '@/lib/sync/client/link-state'
import { onWake } from '@/lib/sync/client/on-wake'
import { jittered } from '@/lib/sync/jitter'
import { livenessOf } from '@/lib/sync/liveness'
import { call } from '@/lib/users/client/call'
import { refreshStatuses } from './refresh-statuses'
import { sendHeartbeats } from './send-heartbeats'
import type { People, Statuses } from './statuses'

/** Follows everybody’s status in this page, and tells the server of its own, for as long as it lives. */
export function followPresence(statuses: Statuses): () => void {
  const asks = refreshStatuses(statuses, {
    now: () => performance.now(),
    after: afterAbout,
    ask: askStatuses,
  })
  const beats = sendHeartbeats(statuses, isLive)
  const ends = [
    asks.end,
    beats.end,
    listen(userStatusChanged, ({ userId, ...shown }) => {
      statuses.hear(userId, shown)
    }),
    onWake(() => {
      asks.prompt()
      beats.prompt()
    }),
    onLiveChange([PRESENCE_CHANNEL], asks.prompt),
    onLiveChange([], beats.prompt),
  ]
  return () => {
    for (const end of ends) end()
  }
}

async function askStatuses(ids: number[]): Promise<People> {
  const { statuses } = await call(listStatuses, { ids: ids.join(',') })
  return statuses.map((each) => [each.user_id, { status: each.online_status, lastSeen: each.last_seen }])
}

/** No two pages ask in step. */
function afterAbout(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, jittered(ms))
  return () => {
    clearTimeout(timer)
  }
}

const isLive = (names: readonly string[] = []) => livenessOf(readLink(), names) === 'live'

/** What was said while nobody listened is not said again. */
function onLiveChange(names: readonly string[], change: () => void): () => void {
  let was = isLive(names)
  return subscribeToLink(() => {
    if (isLive(names) === was) return
    was = !was
    change()
  })
}
