import 'server-only'
import { forgetMissed, rememberMissed } from './missed-events'
import { transport } from './transport'
import type { PushEvent } from './transport/contract'

/** How long an event waits for one of a lower rev that has not come yet. */
const GAP_MS = 250
const CHATS_REMEMBERED = 2_000
const CHANNELS_AN_EVENT = 100

/** An event and its position among the events of its chat. */
interface Positioned {
  /** A document's rev; half above the last rev for what takes none. */
  position: number
  event: PushEvent
}

/** A write under way in a chat: open from before its statement until its events are handed over. */
export interface OpenWrite {
  /** Resolves when the events were sent, or will not be. It never rejects. */
  publish(events: Positioned[]): Promise<void>
  /** The write failed, or had nothing to say. */
  close(): void
}

interface Waiting extends Positioned {
  /** Writes opened later than this have a higher rev. */
  lastOpened: number
  since: number
  done(): void
}

/**
 * Publishes what is written in one chat in the order of revs. Statements may return in another order than
 * they committed in, so an event with a gap before it waits for the writes of this process that were open
 * by then: one of them may fill the gap. It waits GAP_MS at most, since what is missing may be another
 * process's, or have failed: so an event is never more than that behind one of a later rev. One call at a
 * time is under way for a chat, and what comes meanwhile goes together.
 */
class ChatQueue {
  // In the order in which they were opened.
  private readonly open = new Set<number>()
  private waiting: Waiting[] = []
  private opened = 0
  private lastRev = 0
  private isSending = false
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly chatId: number) {}

  get isIdle(): boolean {
    return this.open.size === 0 && this.waiting.length === 0 && !this.isSending
  }

  openWrite(): OpenWrite {
    const number = (this.opened += 1)
    this.open.add(number)
    return {
      publish: async (events) => {
        this.open.delete(number)
        const added = Promise.all(events.map((event) => this.add(event)))
        this.proceed()
        await added
      },
      close: () => {
        if (this.open.delete(number)) this.proceed()
      },
    }
  }

  private add({ position, event }: Positioned): Promise<void> {
    return new Promise((done) => {
      const index = this.waiting.findLastIndex((each) => each.position <= position) + 1
      const added = { position, event, lastOpened: this.opened, since: Date.now(), done }
      this.waiting.splice(index, 0, added)
    })
  }

  private proceed(): void {
    if (this.isSending) return
    clearTimeout(this.timer)
    const ready = this.takeReady()
    if (ready.length > 0) void this.send(ready)
    else if (this.waiting[0]) this.timer = setTimeout(() => this.proceed(), left(this.waiting[0], GAP_MS))
  }

  private takeReady(): Waiting[] {
    const ready: Waiting[] = []
    let events = 0
    for (let next = this.waiting[0]; next && this.mayGo(next); next = this.waiting[0]) {
      events += next.event.channels.length
      if (ready.length > 0 && events > transport.eventsPerCall) break
      this.lastRev = Math.max(this.lastRev, Math.floor(next.position))
      ready.push(next)
      this.waiting.shift()
    }
    return ready
  }

  private mayGo(next: Waiting): boolean {
    if (next.position <= this.lastRev + 1 || left(next, GAP_MS) <= 0) return true
    const [oldest] = this.open
    return oldest === undefined || oldest > next.lastOpened
  }

  private async send(ready: Waiting[]): Promise<void> {
    this.isSending = true
    const subject = `chat ${this.chatId}`
    // Who receives this sees that there was more.
    forgetMissed(subject)
    // What waited longer than a call may take has been polled by now.
    const fresh = ready.filter((each) => left(each, transport.callTimeoutMs) > 0)
    const isSent = fresh.length > 0 && (await transport.send(saidOnce(fresh.map(({ event }) => event))))
    this.isSending = false
    if (!isSent) rememberMissed(subject, ready.at(-1)!.event)
    for (const { done } of ready) done()
    this.proceed()
  }
}

/** Of events in a row that say the same, such as one join after another, one. */
function saidOnce(events: PushEvent[]): PushEvent[] {
  const said: PushEvent[] = []
  for (const event of events) {
    const before = said.at(-1)
    const channels = [...new Set([...(before?.channels ?? []), ...event.channels])]
    const isSame = before?.name === event.name && before.data === event.data
    if (isSame && channels.length <= CHANNELS_AN_EVENT) said.splice(-1, 1, { ...event, channels })
    else said.push(event)
  }
  return said
}

const left = ({ since }: Waiting, ms: number): number => since + ms - Date.now()

// One per process, even where a bundle loads this module twice.
const held = globalThis as { tertuliaPublishQueues?: Map<number, ChatQueue> }
const queues = (held.tertuliaPublishQueues ??= new Map<number, ChatQueue>())

/** To be opened before the statement that writes, and closed whatever becomes of it. */
export function openWrite(chatId: number): OpenWrite {
  const queue = queues.get(chatId) ?? new ChatQueue(chatId)
  // The chat written to last is the last of the map.
  queues.delete(chatId)
  queues.set(chatId, queue)
  if (queues.size > CHATS_REMEMBERED) forgetIdle()
  return queue.openWrite()
}

function forgetIdle(): void {
  for (const [id, queue] of queues) {
    if (queues.size <= CHATS_REMEMBERED / 2) return
    if (queue.isIdle) queues.delete(id)
  }
}
