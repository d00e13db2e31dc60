import { ApiError } from '@/lib/http/api'
import type { Entry } from '@/lib/sync/outbox/kept-entries'
import { createOutbox } from '@/lib/sync/outbox/outbox'
import { standingClock } from '@/tests/support/clock'

export const SECOND = 1_000
export const MINE = 1
type Text = Entry<string>
type Sent = { client_id: string }

export const html = (status: number, retryAfter: number | null = null) =>
  new ApiError('unreachable', status, '', {}, retryAfter)

/** What the tabs of one browser share. */
export function browser() {
  const stored = new Map<string, Text>()
  const tabs: { receive(sent: Sent | null): void }[] = []
  let last: Promise<unknown> = Promise.resolve()
  return {
    stored,
    tabs,
    lock: (work: () => Promise<void>) => {
      const own = last.then(work)
      last = own.catch(() => undefined)
      return own
    },
  }
}

/** A tab with an outbox in it. What it sends is taken, unless it is told otherwise. */
export function open(shared = browser(), clock = standingClock()) {
  const began = clock.now()
  const sent: { text: string; at: number }[] = []
  const around = {
    answer: (_: Text): Promise<void> => Promise.resolve(),
    /** When the browser's store answers; a rejection is its answer, too. */
    store: Promise.resolve(),
  }
  const answering = async <Result>(result: () => Result) => {
    await around.store
    return result()
  }
  const outbox = createOutbox<string, Sent>({
    clock,
    store: {
      read: () => answering(() => [...shared.stored.values()]),
      put: (entry) => answering(() => shared.stored.set(entry.client_id, entry)),
      remove: (id) => answering(() => shared.stored.delete(id)),
    },
    send: async (entry) => {
      sent.push({ text: entry.payload, at: (clock.now() - began) / SECOND })
      await around.answer(entry)
      return { client_id: entry.client_id }
    },
    lock: shared.lock,
    notifyTabs: (posted) => {
      for (const tab of shared.tabs) if (tab !== outbox) tab.receive(posted)
    },
  })
  shared.tabs.push(outbox)
  outbox.open(MINE)
  let count = 0
  const write = (payload: string, chat_id = 1) => {
    count += 1
    outbox.add({ client_id: `${payload}-${String(count)}`, chat_id, payload })
  }
  return {
    ...{ clock, shared, outbox, sent, around, write },
    texts: () => sent.map(({ text }) => text),
    left: () => outbox.read().entries.map(({ payload }) => payload),
    failures: () => [...outbox.read().failures.values()],
  }
}
