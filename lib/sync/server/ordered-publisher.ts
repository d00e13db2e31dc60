import 'server-only'
import { forgetMissed, rememberMissed } from './missed-events'
import { CALL_TIMEOUT_MS } from './transport/pusher/pusher-service'
import { EVENTS_A_BATCH, sendInOrder, type PushEvent } from './transport/pusher/send'

// How long what is written waits for what was begun before it and has not come yet.
const GAP_MS = 250
const CHATS_REMEMBERED = 2_000

/** A write that is under way in a chat: from before its statement until it is told of, or given up. */
export interface PendingWrite {
  /** Settles when it was told, or will not be: the patience of one call is all it takes. */
  tell(rev: number, telling: PushEvent): Promise<boolean>
  end(): void
}

interface Written {
  rev: number
  telling: PushEvent
  /** Writes that began later than this have a higher rev. */
  lastBegun: number
  since: number
  settle(told: boolean): void
}

/**
 * What is written in one chat is told in the order of revs. Statements may return in another order than
 * they committed in, so what comes with a gap before it waits for the writes of this process that were
 * begun by then: one of them may be what is missing. It waits a moment only: what is missing may as well
 * be another process's, or have failed. One call at a time is under way for a chat, and what comes
 * meanwhile goes together.
 */
class Chat {
  // In the order in which they began.
  private readonly turns = new Set<number>()
  private waiting: Written[] = []
  private begun = 0
  private lastRev = 0
  private isSending = false
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly id: number) {}

  get isIdle(): boolean {
    return this.turns.size === 0 && this.waiting.length === 0 && !this.isSending
  }

  begin(): PendingWrite {
    const number = (this.begun += 1)
    this.turns.add(number)
    return {
      tell: (rev, telling) => {
        this.turns.delete(number)
        return this.add(rev, telling)
      },
      end: () => {
        if (this.turns.delete(number)) this.proceed()
      },
    }
  }

  private add(rev: number, telling: PushEvent): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, CALL_TIMEOUT_MS, false)
      const settle = (told: boolean) => {
        clearTimeout(timer)
        resolve(told)
      }
      const place = this.waiting.findLastIndex((each) => each.rev < rev) + 1
      const written = { rev, telling, lastBegun: this.begun, since: Date.now(), settle }
      this.waiting.splice(place, 0, written)
      this.proceed()
    })
  }

  private proceed(): void {
    if (this.isSending) return
    clearTimeout(this.timer)
    const ready = this.takeReady()
    if (ready.length > 0) void this.send(ready)
    else if (this.waiting[0]) this.timer = setTimeout(() => this.proceed(), left(this.waiting[0], GAP_MS))
  }

  private takeReady(): Written[] {
    const ready: Written[] = []
    let events = 0
    for (let next = this.waiting[0]; next && this.mayGo(next); next = this.waiting[0]) {
      events += next.telling.channels.length
      if (ready.length > 0 && events > EVENTS_A_BATCH) break
      this.lastRev = Math.max(this.lastRev, next.rev)
      ready.push(next)
      this.waiting.shift()
    }
    return ready
  }

  private mayGo(next: Written): boolean {
    if (next.rev <= this.lastRev + 1 || left(next, GAP_MS) <= 0) return true
    const [oldest] = this.turns
    return oldest === undefined || oldest > next.lastBegun
  }

  private async send(ready: Written[]): Promise<void> {
    this.isSending = true
    const subject = `chat ${this.id}`
    // Who hears of this sees that there was more.
    forgetMissed(subject)
    // Whose request has gone on without an answer is polled by now.
    const fresh = ready.filter((each) => left(each, CALL_TIMEOUT_MS) > 0)
    const isTold = fresh.length > 0 && (await sendInOrder(fresh.map(({ telling }) => telling)))
    this.isSending = false
    if (!isTold) rememberMissed(subject, ready.at(-1)!.telling)
    for (const each of ready) each.settle(isTold && fresh.includes(each))
    this.proceed()
  }
}

const left = ({ since }: Written, ms: number): number => since + ms - Date.now()

// One a process, also where a bundle loads this module twice.
const held = globalThis as { tertuliaTurns?: Map<number, Chat> }
const chats = (held.tertuliaTurns ??= new Map<number, Chat>())

/** To be begun before the statement that writes, and ended whatever becomes of it. */
export function beginWrite(chatId: number): PendingWrite {
  const chat = chats.get(chatId) ?? new Chat(chatId)
  // Who was written in last is the last of the map.
  chats.delete(chatId)
  chats.set(chatId, chat)
  if (chats.size > CHATS_REMEMBERED) forgetIdle()
  return chat.begin()
}

function forgetIdle(): void {
  for (const [id, chat] of chats) {
    if (chats.size <= CHATS_REMEMBERED / 2) return
    if (chat.isIdle) chats.delete(id)
  }
}
