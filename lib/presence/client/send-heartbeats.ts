'use client'
import { ApiError } from '@/lib/http/api'
import { heartbeat } from '@/lib/presence/contract'
import { callWithoutSession, call } from '@/lib/users/client/call'
import { TAB_ID } from '@/lib/users/client/tab-id'
import { type Beat, scheduleHeartbeats } from './heartbeat-schedule'
import type { Statuses } from './statuses'

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel', 'scroll'] as const
/** A pointer moves hundreds of times a second. */
const NOTED_MS = 1_000
const ANSWER_MS = 10_000

/** The heart of this page: what it feels of the browser, and how it speaks to the server. */
export function sendHeartbeats(statuses: Statuses, isLive: () => boolean) {
  const beats = scheduleHeartbeats({
    now: () => performance.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => {
        clearTimeout(timer)
      }
    },
    isVisible: () => document.visibilityState === 'visible',
    isLive,
    send: (beat) => (beat.leaving ? leave(beat) : tell(beat, statuses)),
  })
  const stop = feel(beats)
  beats.start()
  return {
    prompt: beats.prompt,
    end: () => {
      stop()
      beats.stop()
    },
  }
}

async function tell(beat: Beat, statuses: Statuses): Promise<{ ok: boolean; wait: number }> {
  try {
    const asked = performance.now()
    const own = await call(heartbeat, said(beat), { signal: AbortSignal.timeout(ANSWER_MS) })
    statuses.learn([[statuses.self, { status: own.online_status, lastSeen: own.last_seen }]], asked)
    return { ok: true, wait: 0 }
  } catch (error) {
    const seconds = error instanceof ApiError ? error.retryAfter : null
    return { ok: false, wait: (seconds ?? 0) * 1_000 }
  }
}

/** Outlives the page. Whoever has signed out meanwhile is led nowhere by it. */
async function leave(beat: Beat): Promise<{ ok: boolean; wait: number }> {
  await callWithoutSession(heartbeat, said(beat), { keepalive: true })
  return { ok: true, wait: 0 }
}

const said = (beat: Beat) => ({ client_id: TAB_ID, ...beat })

function feel(beats: ReturnType<typeof scheduleHeartbeats>): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let notedAt = 0
  const onInput = ({ timeStamp }: Event) => {
    if (timeStamp - notedAt < NOTED_MS) return
    notedAt = timeStamp
    beats.input()
  }
  const onSeen = () => {
    if (document.visibilityState === 'visible') beats.input()
    beats.prompt()
  }
  for (const input of INPUTS) addEventListener(input, onInput, { passive: true, capture: true, signal })
  document.addEventListener('visibilitychange', onSeen, { signal })
  document.addEventListener('resume', beats.prompt, { signal })
  addEventListener('focus', onSeen, { signal })
  addEventListener('pagehide', beats.leave, { signal })
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) beats.start()
    },
    { signal },
  )
  return () => {
    ended.abort()
  }
}
