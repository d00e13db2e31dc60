import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../../lib/log'
import type { Settings } from './settings'
import { sign } from './signature'
import type { Tell, WebhookEvent } from './webhook'

const MOST_WAITING = 20_000
const MOST_A_BATCH = 100
/** Told together only if they happened together: the one time of a batch is that of its first. */
const TOGETHER_MS = 20
const WITHIN_MS = 5_000
const TRY_FOR_MS = 300_000
const LONGEST_PAUSE_MS = 10_000

interface Waiting {
  at: number
  event: WebhookEvent
}

/** Tells an address of ours what happens, in order, one batch after the other, each until it is taken. */
export function webhooks(settings: Settings, signal: AbortSignal): Tell {
  const { PUSH_WEBHOOK_URL: url, PUSH_WEBHOOK_PREFIX: prefix } = settings
  if (!url) return () => {}
  const wanted = new Set<string>(settings.PUSH_WEBHOOK_EVENTS)
  let waiting: Waiting[] = []
  let working = false

  return (event) => {
    if (signal.aborted || !wanted.has(event.name) || !event.channel.startsWith(prefix)) return
    waiting.push({ at: Date.now(), event })
    if (waiting.length > MOST_WAITING) {
      log('warn', 'webhooks dropped', { reason: 'too many are waiting', count: waiting.length })
      waiting = []
    }
    if (!working) void work(url)
  }

  async function work(to: string): Promise<void> {
    working = true
    // What happens in the same moment goes together.
    await pause(0)
    while (waiting.length > 0 && !signal.aborted) {
      const batch = nextBatch()
      await deliver(to, batch)
    }
    working = false
  }

  function nextBatch(): Waiting[] {
    const { at } = waiting[0]!
    const end = waiting.findIndex((each, n) => n === MOST_A_BATCH || each.at - at > TOGETHER_MS)
    return waiting.splice(0, end < 0 ? waiting.length : end)
  }

  async function deliver(to: string, batch: Waiting[]): Promise<void> {
    const { at } = batch[0]!
    const body = JSON.stringify({ time_ms: at, events: batch.map(({ event }) => event) })
    for (let tries = 1; !signal.aborted; tries++) {
      const refusal = await post(to, body)
      if (refusal === null) return
      const isLate = Date.now() - at > TRY_FOR_MS
      if (tries === 1 || refusal.final || isLate) {
        const what = refusal.final || isLate ? 'webhook given up' : 'webhook not taken'
        log('warn', what, { reason: refusal.reason, count: batch.length })
      }
      if (refusal.final || isLate) return
      await pause(Math.min(250 * 2 ** (tries - 1), LONGEST_PAUSE_MS), undefined, { signal }).catch(() => {})
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
        signal: AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]),
      })
      await answer.body?.cancel()
      if (answer.ok) return null
      // Asked again the same way, it would be refused the same way.
      const final = answer.status >= 300 && answer.status < 500 && ![408, 425, 429].includes(answer.status)
      return { reason: `status ${answer.status}`, final }
    } catch (error) {
      const { cause, message } = error as Error
      return { reason: cause instanceof Error ? cause.message : message, final: false }
    }
  }
}
