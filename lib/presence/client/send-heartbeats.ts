'use client'
import { ApiError } from '@/lib/http/api'
import { heartbeat } from '@/lib/presence/contract'
import { callWithoutSession, call } from '@/lib/users/client/call'
import { TAB_ID } from '@/lib/users/client/client-id'
import { type Beat, scheduleHeartbeats, type SendResult } from './heartbeat-schedule'
import type { Statuses } from './statuses'

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'touchstart', 'wheel', 'scroll'] as const
/** A pointer moves hundreds of times a second: one movement a second is enough. */
const INPUT_EVERY_MS = 1_000
const ANSWER_MS = 10_000

/** Runs the heartbeat schedule in a browser: its events go in, and its beats are sent to the server. */
export function sendHeartbeats(statuses: Statuses, isLive: () => boolean) {
  const schedule = scheduleHeartbeats({
    now: () => performance.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => {
        clearTimeout(timer)
      }
    },
    isVisible: () => document.visibilityState === 'visible',
    isLive,
    send: (beat) => (beat.leaving ? sendLeaving(beat) : send(beat, statuses)),
  })
  const stopWatching = watchBrowser(schedule)
  schedule.start()
  return {
    prompt: schedule.prompt,
    end: () => {
      stopWatching()
      schedule.stop()
    },
  }
}

async function send(beat: Beat, statuses: Statuses): Promise<SendResult> {
  try {
    const sentAt = performance.now()
    const own = await call(heartbeat, fieldsOf(beat), { signal: AbortSignal.timeout(ANSWER_MS) })
    statuses.learn([[statuses.self, { status: own.online_status, lastSeen: own.last_seen }]], sentAt)
    return { ok: true, wait: 0 }
  } catch (error) {
    const seconds = error instanceof ApiError ? error.retryAfter : null
    return { ok: false, wait: (seconds ?? 0) * 1_000 }
  }
}

/** The request outlives the page. If the session has ended, it must not go to the sign-in page. */
async function sendLeaving(beat: Beat): Promise<SendResult> {
  await callWithoutSession(heartbeat, fieldsOf(beat), { keepalive: true })
  return { ok: true, wait: 0 }
}

const fieldsOf = (beat: Beat) => ({ client_id: TAB_ID, ...beat })

function watchBrowser(schedule: ReturnType<typeof scheduleHeartbeats>): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let inputAt = 0
  const onInput = ({ timeStamp }: Event) => {
    if (timeStamp - inputAt < INPUT_EVERY_MS) return
    inputAt = timeStamp
    schedule.input()
  }
  const onSeen = () => {
    if (document.visibilityState === 'visible') schedule.input()
    schedule.prompt()
  }
  for (const input of INPUTS) addEventListener(input, onInput, { passive: true, capture: true, signal })
  document.addEventListener('visibilitychange', onSeen, { signal })
  document.addEventListener('resume', schedule.prompt, { signal })
  addEventListener('focus', onSeen, { signal })
  addEventListener('pagehide', schedule.leave, { signal })
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) schedule.start()
    },
    { signal },
  )
  return () => {
    ended.abort()
  }
}
