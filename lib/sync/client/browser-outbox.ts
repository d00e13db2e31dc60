'use client'
import { createOutbox, type OutboxParts } from '@/lib/sync/outbox/outbox'
import { onWake } from './on-wake'
import { holdReload } from './reload-when-calm'
import { createTabLock } from './tab-lock'

interface Payloads<Payload, Sent> extends Pick<OutboxParts<Payload, Sent>, 'store' | 'send'> {
  /** Reads what another tab posted: the document that it sent, or null. */
  readSent(data: unknown): Sent | null
}

/** An outbox with this browser's clock, lock and tabs. */
export function createBrowserOutbox<Payload, Sent extends { client_id: string }>({
  store,
  send,
  readSent,
}: Payloads<Payload, Sent>) {
  let tabs: BroadcastChannel | null = null
  const outbox = createOutbox<Payload, Sent>({
    clock: { now: () => Date.now(), after },
    store,
    send,
    lock: createTabLock('tertulia-outbox'),
    notifyTabs: (sent) => tabs?.postMessage(sent),
  })
  return {
    ...outbox,
    /** Opens the outbox of this user; the result closes it. */
    open(userId: number): () => void {
      const own = (tabs = new BroadcastChannel(`tertulia-outbox-${String(userId)}`))
      own.onmessage = ({ data }: MessageEvent<unknown>) => {
        outbox.receive(readSent(data))
      }
      const stops = [onWake(outbox.wake), holdReload(() => !outbox.isKept())]
      outbox.open(userId)
      return () => {
        for (const stop of stops) stop()
        own.close()
        if (tabs === own) tabs = null
      }
    },
  }
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => {
    clearTimeout(timer)
  }
}
