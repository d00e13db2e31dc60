import { createListeners } from '@/lib/sync/listeners'
import { createKeptEntries, type Entry, type OutboxStore } from './kept-entries'
import { sendFailureOf } from './send-failure'

export interface OutboxState<Payload> {
  entries: readonly Entry<Payload>[]
  /** What went wrong with those that did not get through the last time. */
  failures: ReadonlyMap<string, string>
}

export interface OutboxParts<Payload, Sent> {
  clock: { now(): number; after(ms: number, work: () => void): () => void }
  store: OutboxStore<Payload>
  /** Done when the server has it; sent again, it is the same one there. */
  send(entry: Entry<Payload>): Promise<Sent>
  /** One tab at a time, as far as that is possible. */
  lock(work: () => Promise<void>): Promise<void>
  /** To the other tabs: what the server has by now; or null, that the store is to be read again. */
  tell(news: Sent | null): void
}

// A store that is silent at first does not keep what is written from being sent.
const [FIRST_READ_MS, READ_AGAIN_MS, READ_MOST_MS] = [1_000, 2_000, 60_000]
const WAKE_EVERY_MS = 1_000
const UNFORESEEN_MS = 5_000
/** No chat has this number: what keeps all of them waiting. */
const EVERY_CHAT = 0

/** Sends what is written, each chat in its order and by itself, until the server has it or refuses it. */
export function createOutbox<Payload, Sent extends { client_id: string }>(parts: OutboxParts<Payload, Sent>) {
  const { clock, store, send, lock, tell } = parts
  let state: OutboxState<Payload> = { entries: [], failures: new Map() }
  const changes = createListeners()
  const sends = createListeners<[sent: Sent]>()
  const kept = createKeptEntries(store, {
    onChange: () => change({ entries: kept.all() }),
    onStored: () => tell(null),
  })

  let firstRead = Promise.resolve()
  let turn: 'none' | 'asked' | 'ours' = 'none'
  const running = new Map<number, Promise<unknown>>()
  /** Of each chat whose next entry did not get through: when it is tried again. */
  const waits = new Map<number, { until: number; tries: number }>()
  /** The server said so: nothing is sent before. */
  let heldUntil = 0
  let wokenAt = -Infinity
  let cancel = () => {}

  /** Until the store has answered once: what an earlier page has left is only there. */
  async function readKept(again: number) {
    if (await kept.reread()) return flush()
    clock.after(again, () => void readKept(Math.min(2 * again, READ_MOST_MS)))
  }

  function flush() {
    if (turn === 'ours') start()
    if (turn !== 'none' || clock.now() < heldUntil) return
    turn = 'asked'
    void lock(drain)
      .catch(() => {
        waits.set(EVERY_CHAT, { until: clock.now() + UNFORESEEN_MS, tries: 0 })
        schedule()
      })
      .then(() => {
        turn = 'none'
        // Written while the turn was being given back.
        if (next().length > 0) flush()
      })
  }

  async function drain() {
    await firstRead
    turn = 'ours'
    for (start(); running.size > 0; start()) await Promise.race(running.values())
    turn = 'asked'
  }

  function start() {
    for (const entry of next()) {
      running.set(
        entry.chat_id,
        attempt(entry).finally(() => running.delete(entry.chat_id)),
      )
    }
  }

  /** Of each chat the next to be sent, where nothing is under way or has to wait. */
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
      tell(sent)
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
    // Too much at once is no failure: it goes by itself.
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
    /** Something of one's own that the server has, whichever tab sent it. */
    onSent: sends.add,
    /** Whether the browser holds all of it, so that it outlives this page. */
    isKept: kept.isKept,
    reread: kept.reread,
    remove: kept.remove,
    flush,
    /** Also sends what an earlier page has left. */
    open(userId: number) {
      kept.open(userId)
      const late = new Promise<void>((done) => clock.after(FIRST_READ_MS, done))
      firstRead = Promise.race([readKept(READ_AGAIN_MS), late])
      flush()
    },
    /** Shown and sent at once, and kept beside that. */
    add(entry: Pick<Entry<Payload>, 'client_id' | 'chat_id' | 'payload'>) {
      kept.add(entry, clock.now())
      flush()
    },
    /** Somebody wants it sent now. */
    retry(clientId: string) {
      fail(clientId, null)
      kept.refuse(clientId, null)
      waits.delete(kept.chatOf(clientId) ?? EVERY_CHAT)
      flush()
    },
    /** The network may be back: no need to wait any longer, unless the server asked for it. */
    wake() {
      if (state.entries.length === 0 || clock.now() - wokenAt < WAKE_EVERY_MS) return
      wokenAt = clock.now()
      for (const [chatId, { tries }] of waits) waits.set(chatId, { until: 0, tries })
      flush()
    },
    /** From another tab. */
    hear(news: Sent | null) {
      if (news) return onSent(news)
      void kept.reread().then(() => {
        // What another tab waits to send goes with what is sent here.
        if (turn === 'ours') start()
      })
    },
  }
}
