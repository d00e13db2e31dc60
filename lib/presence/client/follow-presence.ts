'use client'
import { listStatuses, userEstadoChanged, userStatusChanged } from '@/lib/presence/contract'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { listen } from '@/lib/sync/client/events'
import { readLink, subscribeToLink } from '@/lib/sync/client/link-state'
import { onWake } from '@/lib/sync/client/on-wake'
import { jittered } from '@/lib/sync/jitter'
import { livenessOf } from '@/lib/sync/liveness'
import { call } from '@/lib/users/client/call'
import { sendHeartbeats } from './send-heartbeats'
import type { Statuses, UserStatuses } from './statuses'

/** Sends this page's heartbeats and keeps the statuses that it shows up to date, until it is ended. */
export function followPresence(statuses: Statuses): () => void {
  const refresh = refreshStatuses(statuses, {
    now: () => performance.now(),
    after: afterAbout,
    request: requestStatuses,
  })
  const heartbeats = sendHeartbeats(statuses, isLive)
  const ends = [
    refresh.end,
    heartbeats.end,
    listen(userStatusChanged, ({ userId, ...shown }) => {
      statuses.applyEvent(userId, shown)
    }),
    listen(userEstadoChanged, ({ userId, estado }) => {
      statuses.applyEstado(userId, estado)
    }),
    onWake(() => {
      refresh.prompt()
      heartbeats.prompt()
    }),
    // Events that were published while this page was not live are not repeated.
    onLiveChange([PRESENCE_CHANNEL], refresh.prompt),
    onLiveChange([], heartbeats.prompt),
  ]
  return () => {
    for (const end of ends) end()
  }
}

async function requestStatuses(ids: number[]): Promise<UserStatuses> {
  const { statuses } = await call(listStatuses, { ids: ids.join(',') })
  return statuses.map((each) => [each.user_id, { status: each.online_status, lastSeen: each.last_seen }])
}

/** Jittered, so that pages do not send their requests at the same moment. */
function afterAbout(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, jittered(ms))
  return () => {
    clearTimeout(timer)
  }
}

const isLive = (names: readonly string[] = []) => livenessOf(readLink(), names) === 'live'

function onLiveChange(names: readonly string[], change: () => void): () => void {
  let wasLive = isLive(names)
  return subscribeToLink(() => {
    if (isLive(names) === wasLive) return
    wasLive = !wasLive
    change()
  })
}

const REFRESH_EVERY_MS = 30_000
const IDS_PER_REQUEST = 200
/** Users who come into view within this time are requested together. */
const GATHER_MS = 50
const PROMPTED_MS = 5_000

interface RefreshEnvironment {
  now: () => number
  after: (ms: number, work: () => void) => () => void
  request: (ids: number[]) => Promise<UserStatuses>
}

/** Requests the status of all users who are shown: at once if it is not known, and every half minute. */
export function refreshStatuses(statuses: Statuses, { now, after, request }: RefreshEnvironment) {
  let refreshedAt = -Infinity
  let isGathering = false
  let cancel = () => {}
  let isEnded = false

  const stopMissing = statuses.onMissing(gather)

  function gather() {
    if (isGathering) return
    isGathering = true
    after(GATHER_MS, () => {
      isGathering = false
      if (!isEnded) void load(statuses.watched().filter((id) => !statuses.get(id)))
    })
  }

  async function load(ids: number[]) {
    for (let from = 0; from < ids.length; from += IDS_PER_REQUEST) {
      const requestedAt = now()
      try {
        statuses.learn(await request(ids.slice(from, from + IDS_PER_REQUEST)), requestedAt)
      } catch {
        // What is shown stays until the next refresh.
        return
      }
    }
  }

  function refresh() {
    refreshedAt = now()
    void load(statuses.watched())
    refreshAfter(REFRESH_EVERY_MS)
  }

  function refreshAfter(ms: number) {
    cancel()
    if (!isEnded) cancel = after(ms, refresh)
  }

  // Who came into view before this began.
  if (statuses.watched().some((id) => !statuses.get(id))) gather()
  refreshAfter(REFRESH_EVERY_MS)
  return {
    /** Refreshes soon: events may have been missed. */
    prompt() {
      refreshAfter(Math.max(0, refreshedAt + PROMPTED_MS - now()))
    },
    end() {
      isEnded = true
      stopMissing()
      cancel()
    },
  }
}
