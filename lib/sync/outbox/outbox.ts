import { createListeners } from '@/lib/sync/listeners'
import { createKeptEntries, type Entry, type OutboxStore } from './kept-entries'
import { sendFailureOf } from './send-failure'

export interface OutboxState<Payload> {
  entries: readonly Entry<Payload>[]
  /** By client_id, the error code of the last attempt that failed. */
  failures: ReadonlyMap<string, string>
}

export interface OutboxParts<Payload, Sent> {
  clock: { now(): number; after(ms: number, work: () => void): () => void }
  store: OutboxStore<Payload>
  /** Resolves when the server has it. An entry that is sent again is stored once. */
  send(entry: Entry<Payload>): Promise<Sent>
  /** Runs the work in one tab at a time, as far as that is possible. */
  lock(work: () => Promise<void>): Promise<void>
  /** Posts to the other tabs what the server has now; null asks them to read the store again. */
  notifyTabs(sent: Sent | null): void
}

// How long new entries wait for the first answer of the store, and how often a store that fails is read again.
const [FIRST_READ_MS, READ_AGAIN_MS, READ_MOST_MS] = [1_000, 2_000, 60_000]
const WAKE_EVERY_MS = 1_000
const UNFORESEEN_MS = 5_000
/** No chat has this number: it stands for all of them. */
const EVERY_CHAT = 0

/** Sends entries until the server has or refuses them: in order within a chat, and each chat independently. */
export function createOutbox<Payload, Sent extends { client_id: string }>(parts: OutboxParts<Payload, Sent>) {
  const { clock, store, send, lock, notifyTabs } = parts
  let state: OutboxState<Payload> = { entries: [], failures: new Map() }
  const changes = createListeners()
  const sends = createListeners<[sent: Sent]>()
  const kept = createKeptEntries(store, {
    onChange: () => change({ entries: kept.all() }),
    onStored: () => notifyTabs(null),
  })

  let firstRead = Promise.resolve()
  let lockState: 'free' | 'requested' | 'held' = 'free'
  const running = new Map<number, Promise<unknown>>()
  /** When each chat whose next entry failed is tried again. */
  const waits = new Map<number, { until: number; tries: number }>()
  /** The server asked for this pause: nothing is sent before. */
  let heldUntil = 0
  let wokenAt = -Infinity
  let cancel = () => {}

  /** Reads what an earlier page left, again and again until the store answers. */
  async function readKept(again: number) {
    if (await kept.reread()) return flush()
    clock.after(again, () => void readKept(Math.min(2 * again, READ_MOST_MS)))
  }

  function flush() {
    if (lockState === 'held') start()
    if (lockState !== 'free' || clock.now() < heldUntil) return
    lockState = 'requested'
    void lock(drain)
      .catch(() => {
        waits.set(EVERY_CHAT, { until: clock.now() + UNFORESEEN_MS, tries: 0 })
        schedule()
      })
      .then(() => {
        lockState = 'free'
        // Added while the lock was being released.
        if (next().length > 0) flush()
      })
  }

  async function drain() {
    await firstRead
    lockState = 'held'
    for (start(); running.size > 0; start()) await Promise.race(running.values())
    lockState = 'requested'
  }

  function start() {
    for (const entry of next()) {
      running.set(
        entry.chat_id,
        attempt(entry).finally(() => running.delete(entry.chat_id)),
      )
    }
  }

  /** The next entry of each chat that is not sending or waiting. */
  function next(): Entry<Payload>[] {
    const now = clock.now()
    const isWaiting = (chatId: number) => (waits.get(chatId)?.until ?? 0) > now
    if (now < heldUntil || isWaiting(EVERY_CHAT)) return []
    return kept.firstOfEachChat().filter(({ chat_id: id }) => !running.has(id) && !isWaiting(id))
  }

  async function attempt(entry: Entry<Payload>) {
    const { client_id, chat_id } = entry
    try {
      const sent = await send(entry)
      fail(client_id, null)
      waits.delete(chat_id)
      onSent(sent)
      notifyTabs(sent)
    } catch (error) {
      onFailure(entry, error)
    }
  }

  function onSent(sent: Sent) {
    sends.tell(sent)
    void kept.remove([sent.client_id])
  }

  function onFailure({ client_id, chat_id }: Entry<Payload>, error: unknown) {
    const tries = waits.get(chat_id)?.tries ?? 0
    const failure = sendFailureOf(error, tries)
    if (failure.kind === 'elsewhere') return void waits.set(chat_id, { until: Infinity, tries })
    // A rate limit is no failure: the entry is sent later.
    if (failure.code !== 'rate_limited') fail(client_id, failure.code)
    if (failure.kind === 'refused') {
      waits.delete(chat_id)
      return kept.refuse(client_id, failure.code)
    }
    const until = clock.now() + failure.wait
    if (failure.isAsked) heldUntil = until
    else waits.set(chat_id, { until, tries: tries + 1 })
    schedule()
  }

  function schedule() {
    const now = clock.now()
    const times = [heldUntil, ...[...waits.values()].map(({ until }) => until)]
    const next = Math.min(...times.filter((until) => until > now))
    cancel()
    if (next === Infinity) return
    cancel = clock.after(Math.max(heldUntil, next) - now, () => {
      flush()
      schedule()
    })
  }

  function fail(clientId: string, code: string | null) {
    if ((state.failures.get(clientId) ?? null) === code) return
    const failures = new Map(state.failures)
    if (code === null) failures.delete(clientId)
    else failures.set(clientId, code)
    change({ failures })
  }

  function change(part: Partial<OutboxState<Payload>>) {
    state = { ...state, ...part }
    changes.tell()
  }

  return {
    read: () => state,
    subscribe: changes.add,
    /** Calls the listener with each own document that the server has now, whichever tab sent it. */
    onSent: sends.add,
    /** Whether the browser stores all entries, so that they outlive this page. */
    isKept: kept.isKept,
    reread: kept.reread,
    remove: kept.remove,
    flush,
    /** Also sends what an earlier page left. */
    open(userId: number) {
      kept.open(userId)
      const late = new Promise<void>((done) => clock.after(FIRST_READ_MS, done))
      firstRead = Promise.race([readKept(READ_AGAIN_MS), late])
      flush()
    },
    /** Shows and sends it at once. Storing it takes place meanwhile. */
    add(entry: Pick<Entry<Payload>, 'client_id' | 'chat_id' | 'payload'>) {
      kept.add(entry, clock.now())
      flush()
    },
    /** Sends it now, because the user asked for it. */
    retry(clientId: string) {
      fail(clientId, null)
      kept.refuse(clientId, null)
      waits.delete(kept.chatOf(clientId) ?? EVERY_CHAT)
      flush()
    },
    /** The network may be back: ends all waits but those that the server asked for. */
    wake() {
      if (state.entries.length === 0 || clock.now() - wokenAt < WAKE_EVERY_MS) return
      wokenAt = clock.now()
      for (const [chatId, { tries }] of waits) waits.set(chatId, { until: 0, tries })
      flush()
    },
    /** What another tab posted with `notifyTabs`. */
    receive(sent: Sent | null) {
      if (sent) return onSent(sent)
      void kept.reread().then(() => {
        // This tab holds the lock, so it sends also what the other tab has added.
        if (lockState === 'held') start()
      })
    },
  }
}
