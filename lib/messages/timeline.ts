import type { OutputOf } from '@/lib/http/contract'
import type { listMessages, Message } from './contract'

type Page = OutputOf<typeof listMessages>

/** What a page knows of a chat: an unbroken stretch of its messages, up to a change. */
export interface Timeline {
  /** In the order of seq. */
  rows: Message[]
  /** All changes up to this one are in `rows`. */
  rev: number
  hasOlder: boolean
}

export const timelineOf = (newest: Page): Timeline => ({
  rows: newest.messages,
  rev: newest.last_rev,
  hasOlder: newest.has_more,
})

/** An answer to `since_rev`. While it has more, the place to ask from next is its last row's. */
export function receive(timeline: Timeline, changes: Page): Timeline {
  const last = changes.messages.at(-1)
  const rev = changes.has_more && last ? last.rev : changes.last_rev
  return { ...timeline, rows: merged(timeline, changes.messages), rev: Math.max(timeline.rev, rev) }
}

/** One message by itself: an answer to what was just sent. It closes no gap before it. */
export function receiveOne(timeline: Timeline, message: Message): Timeline {
  const follows = message.rev === timeline.rev + 1
  return { ...timeline, rows: merged(timeline, [message]), rev: follows ? message.rev : timeline.rev }
}

/** The page before the first row. */
export function prepend(timeline: Timeline, older: Page): Timeline {
  const whole = { ...timeline, hasOlder: false }
  return { ...timeline, rows: merged(whole, older.messages), hasOlder: older.has_more }
}

/** Each message once, as of its last change; what lies before the stretch comes when it is scrolled to. */
function merged({ rows, hasOlder }: Timeline, incoming: Message[]): Message[] {
  if (incoming.length === 0) return rows
  const from = hasOlder ? (rows[0]?.seq ?? 0) : 0
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  for (const message of incoming) {
    const known = bySeq.get(message.seq)
    if (message.seq >= from && (!known || known.rev < message.rev)) bySeq.set(message.seq, message)
  }
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq)
}
