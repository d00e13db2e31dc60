'use client'
import { PRESENCE_CHANNEL } from '@/lib/realtime/channels'
import { listen } from '@/lib/realtime/client-events'
import { readLink, subscribeToLink } from '@/lib/realtime/client-state'
import { onWake } from '@/lib/realtime/client-wake'
import { about } from '@/lib/realtime/jitter'
import { livenessOf } from '@/lib/realtime/liveness'
import { call } from '@/lib/users/client-call'
import { keepAsking } from './client-asking'
import { beatFor } from './client-beats'
import type { People, Statuses } from './client-statuses'
import { listStatuses, userStatusChanged } from './contract'

/** Follows everybody’s status in this page, and tells the server of its own, for as long as it lives. */
export function followPresence(statuses: Statuses): () => void {
  const asks = keepAsking(statuses, { now: () => performance.now(), after: afterAbout, ask })
  const beats = beatFor(statuses, isLive)
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

async function ask(ids: number[]): Promise<People> {
  const { statuses } = await call(listStatuses, { ids: ids.join(',') })
  return statuses.map((each) => [each.user_id, { status: each.online_status, lastSeen: each.last_seen }])
}

/** No two pages ask in step. */
function afterAbout(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, about(ms))
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
