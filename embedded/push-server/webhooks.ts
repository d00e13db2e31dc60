import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../../lib/log'
import type { Settings, WEBHOOK_EVENTS } from './settings'
import { sign } from './signature'

const WAITING_MAX = 20_000
const BATCH_MAX = 100
/** A batch has one time, that of its first event: only events of about the same time go together. */
const TOGETHER_MS = 20
const TIMEOUT_MS = 5_000
const TRY_FOR_MS = 300_000
const MAX_PAUSE_MS = 10_000

interface WebhookEvent {
  name: (typeof WEBHOOK_EVENTS)[number]
  channel: string
  user_id?: string
  event?: string
  data?: string
  socket_id?: string
}

export type SendWebhook = (event: WebhookEvent) => void

interface Waiting {
  at: number
  event: WebhookEvent
}

/** Sends events to the webhook's address in order, one batch after the other, and retries each batch. */
export function webhooks(settings: Settings, signal: AbortSignal): SendWebhook {
  const { PUSH_WEBHOOK_URL: url, PUSH_WEBHOOK_PREFIX: prefix } = settings
  if (!url) return () => {}
  const wanted = new Set<string>(settings.PUSH_WEBHOOK_EVENTS)
  let waiting: Waiting[] = []
  let working = false

  return (event) => {
    if (signal.aborted || !wanted.has(event.name) || !event.channel.startsWith(prefix)) return
    waiting.push({ at: Date.now(), event })
    if (waiting.length > WAITING_MAX) {
      log('warn', 'webhooks dropped', { reason: 'too many are waiting', count: waiting.length })
      waiting = []
    }
    if (!working) void sendAll(url)
  }

  async function sendAll(to: string): Promise<void> {
    working = true
    // Events of the same moment go together.
    await pause(0)
    while (waiting.length > 0 && !signal.aborted) {
      const batch = nextBatch()
      await deliver(to, batch)
    }
    working = false
  }

  function nextBatch(): Waiting[] {
    const { at } = waiting[0]!
    const end = waiting.findIndex((each, n) => n === BATCH_MAX || each.at - at > TOGETHER_MS)
    return waiting.splice(0, end < 0 ? waiting.length : end)
  }

  async function deliver(to: string, batch: Waiting[]): Promise<void> {
    const { at } = batch[0]!
    const body = JSON.stringify({ time_ms: at, events: batch.map(({ event }) => event) })
    for (let tries = 1; !signal.aborted; tries++) {
      const failure = await post(to, body)
      if (failure === null) return
      const isLate = Date.now() - at > TRY_FOR_MS
      if (tries === 1 || failure.final || isLate) {
        const what = failure.final || isLate ? 'webhook given up' : 'webhook not taken'
        log('warn', what, { reason: failure.reason, count: batch.length })
      }
      if (failure.final || isLate) return
      await pause(Math.min(250 * 2 ** (tries - 1), MAX_PAUSE_MS), undefined, { signal }).catch(() => {})
    }
  }

  async function post(to: string, body: string): Promise<{ reason: string; final: boolean } | null> {
    try {
      const answer = await fetch(to, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-pusher-key': settings.PUSHER_KEY,
          'x-pusher-signature': sign(settings.PUSHER_SECRET, body),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      })
      await answer.body?.cancel()
      if (answer.ok) return null
      // The same request would be refused again.
      const final = answer.status >= 300 && answer.status < 500 && ![408, 425, 429].includes(answer.status)
      return { reason: `status ${answer.status}`, final }
    } catch (error) {
      const { cause, message } = error as Error
      return { reason: cause instanceof Error ? cause.message : message, final: false }
    }
  }
}
