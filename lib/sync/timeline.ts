import type { Document, TruncatedDocument } from './contract'
import { type ReadEvent, wholeOrNothing } from './read-event'

/** Documents of one chat, and its counters at the same moment. */
export interface DocumentPage<D extends Document> {
  documents: D[]
  has_more: boolean
  last_seq: number
  last_rev: number
  channel: string | null
}

/**
 * What one view of a chat holds: an unbroken stretch of its documents, up to a change. What is beyond
 * either end of it comes when it is scrolled to.
 */
export interface Timeline<D extends Document> {
  /** In the order of seq. */
  rows: D[]
  /** All changes up to this one are in `rows`. */
  rev: number
  /** The last change that is known to have been made: when it is beyond `rev`, something is missing. */
  heard: number
  /** Heard before their turn: they wait for the change that is missing. */
  ahead: D[]
  hasOlder: boolean
  hasNewer: boolean
}

/** As many rows are kept, and shown. */
const KEPT_MAX = 500
/** Of a page around a message, as many come before it. */
const BEFORE = 25
/** More is not kept: so much is asked for anyway. */
const AHEAD_MAX = 500

export const timelineOf = <D extends Document>(newest: DocumentPage<D>): Timeline<D> => ({
  rows: newest.documents,
  rev: newest.last_rev,
  heard: newest.last_rev,
  ahead: [],
  hasOlder: newest.has_more,
  hasNewer: false,
})

/** From an answer to `after_seq`: somewhere in the chat. */
export const timelineFrom = <D extends Document>(page: DocumentPage<D>): Timeline<D> => ({
  ...timelineOf(page),
  hasOlder: (page.documents[0]?.seq ?? 1) > 1,
  hasNewer: page.has_more,
})

/** What to ask for the page after, to have a document in the middle of it. */
export const beforePageAround = (seq: number): number => Math.max(0, seq - BEFORE - 1)

export const isBehind = ({ rev, heard }: Pick<Timeline<Document>, 'rev' | 'heard'>): boolean => heard > rev

/**
 * The log went back: it was restored from a backup. Revs only grow, so an answer cannot be below what
 * was known when it was asked for; one that was asked for earlier can, and says nothing.
 */
export const wentBack = (answer: { last_rev: number }, knownWhenAsked: number): boolean =>
  answer.last_rev < knownWhenAsked

/** An answer to `since_rev`. While it has more, the place to ask from next is its last row's. */
export function applyChanges<D extends Document>(
  timeline: Timeline<D>,
  changes: DocumentPage<D>,
  since: number,
): Timeline<D> {
  const last = changes.documents.at(-1)
  const upTo = changes.has_more && last ? last.rev : changes.last_rev
  // Asked from farther on than is known by now, it says nothing of what is in between.
  const rev = since <= timeline.rev ? Math.max(timeline.rev, upTo) : timeline.rev
  const heard = Math.max(timeline.heard, changes.last_rev)
  return caughtUp({ ...timeline, rows: merged(timeline, changes.documents), rev, heard })
}

/** One document by itself: an answer to what was just sent. It closes no gap before it. */
export function applyAnswer<D extends Document>(timeline: Timeline<D>, document: D): Timeline<D> {
  const rev = document.rev === timeline.rev + 1 ? document.rev : timeline.rev
  const heard = Math.max(timeline.heard, document.rev)
  // The event of the same change says less, since it goes to many.
  const isSame = ({ seq, rev: known }: D) => seq === document.seq && known === document.rev
  const rows = timeline.rows.some(isSame)
    ? timeline.rows.map((row) => (isSame(row) ? document : row))
    : timeline.rows
  return caughtUp({ ...timeline, rows: merged({ ...timeline, rows }, [document]), rev, heard })
}

/** Whether a document of this number has its place in this stretch, and not beyond an end of it. */
export const covers = ({ rows, hasOlder, hasNewer }: Stretch<Document>, seq: number): boolean =>
  (!hasOlder || seq >= (rows[0]?.seq ?? 0)) && (!hasNewer || seq <= (rows.at(-1)?.seq ?? 0))

/** What was pushed: shown if it follows, else kept until what is missing has come. */
export function applyPushed<D extends Document>(
  timeline: Timeline<D>,
  news: D | TruncatedDocument,
  readEvent: ReadEvent<D> = wholeOrNothing,
): Timeline<D> {
  if (news.rev <= timeline.rev) return timeline
  const heard = Math.max(timeline.heard, news.rev)
  const isKnown = timeline.ahead.some(({ rev }) => rev === news.rev)
  const known = timeline.rows.find(({ seq }) => seq === news.seq)
  const document = readEvent(news, known)
  if (!document || isKnown || timeline.ahead.length >= AHEAD_MAX) return { ...timeline, heard }
  return caughtUp({ ...timeline, heard, ahead: [...timeline.ahead, document] })
}

/** The newest page in place of the rows: to go there, or too far behind to ask for every change. */
export function restart<D extends Document>(timeline: Timeline<D>, newest: DocumentPage<D>): Timeline<D> {
  // Whoever wants to get there is not kept waiting by what changed on the way: that is asked for again.
  const isOld = timeline.hasNewer ? newest.last_seq < lastOf(timeline) : newest.last_rev < timeline.rev
  if (isOld) return timeline
  const { ahead, heard } = timeline
  const fresh = timelineOf(newest)
  // It was on its way for a while: what is known of its documents may be newer.
  const rows = merged({ ...fresh, hasOlder: true }, timeline.rows)
  return caughtUp({ ...fresh, rows, ahead, heard: Math.max(heard, newest.last_rev) })
}

/** A stretch from elsewhere in place of the rows. What changed while it was on its way is asked for again. */
export function reopen<D extends Document>(timeline: Timeline<D>, page: DocumentPage<D>): Timeline<D> {
  const { ahead, heard } = timeline
  const fresh = timelineFrom(page)
  const rows = merged({ ...fresh, hasOlder: true, hasNewer: true }, timeline.rows)
  return caughtUp({ ...fresh, rows, ahead, heard: Math.max(heard, page.last_rev) })
}

/** The page before the first row. What changed in it while it was on its way is asked for again. */
export function prepend<D extends Document>(timeline: Timeline<D>, older: DocumentPage<D>): Timeline<D> {
  const end = older.documents.at(-1)?.seq ?? 0
  // Asked for by a window that is gone: between it and this one there would be a gap.
  if (end + 1 !== timeline.rows[0]?.seq) return timeline
  const whole = { ...timeline, hasOlder: false }
  return {
    ...timeline,
    rows: merged(whole, older.documents),
    rev: Math.min(timeline.rev, older.last_rev),
    heard: Math.max(timeline.heard, older.last_rev),
    hasOlder: older.has_more,
  }
}

/** The page after the last row, likewise. */
export function append<D extends Document>(timeline: Timeline<D>, newer: DocumentPage<D>): Timeline<D> {
  if (newer.documents[0]?.seq !== lastOf(timeline) + 1) return timeline
  const whole = { ...timeline, hasNewer: false }
  return {
    ...timeline,
    rows: merged(whole, newer.documents),
    rev: Math.min(timeline.rev, newer.last_rev),
    heard: Math.max(timeline.heard, newer.last_rev),
    hasNewer: newer.has_more,
  }
}

/** Not more than are kept: `near` is the seq where the reader is, and what is farthest from it goes. */
export function limitRows<D extends Document>(
  timeline: Timeline<D>,
  near: number,
  most = KEPT_MAX,
): Timeline<D> {
  const { rows } = timeline
  if (rows.length <= most) return timeline
  const isNearNewest = near - rows[0]!.seq > lastOf(timeline) - near
  return isNearNewest
    ? { ...timeline, rows: rows.slice(-most), hasOlder: true }
    : { ...timeline, rows: rows.slice(0, most), hasNewer: true }
}

const lastOf = ({ rows }: Timeline<Document>) => rows.at(-1)?.seq ?? 0

/** Takes in what waited, as far as it follows now. */
function caughtUp<D extends Document>(timeline: Timeline<D>): Timeline<D> {
  if (timeline.ahead.length === 0) return timeline
  const ahead = timeline.ahead
    .filter(({ rev }) => rev > timeline.rev)
    .sort((one, other) => one.rev - other.rev)
  let follow = 0
  while (ahead[follow]?.rev === timeline.rev + follow + 1) follow += 1
  const rows = merged(timeline, ahead.slice(0, follow))
  return { ...timeline, rows, rev: timeline.rev + follow, ahead: ahead.slice(follow) }
}

/** Each document once, as of its last change; what lies beyond the stretch comes when it is scrolled to. */
function merged<D extends Document>({ rows, hasOlder, hasNewer }: Stretch<D>, incoming: D[]): D[] {
  const from = hasOlder ? (rows[0]?.seq ?? 0) : 0
  const to = hasNewer ? (rows.at(-1)?.seq ?? 0) : Infinity
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  const fresh = incoming.filter(({ seq, rev }) => {
    const isWithin = seq >= from && seq <= to
    return isWithin && rev > (bySeq.get(seq)?.rev ?? 0)
  })
  if (fresh.length === 0) return rows
  for (const row of fresh.sort((one, other) => one.rev - other.rev)) bySeq.set(row.seq, row)
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq)
}

type Stretch<D extends Document> = Pick<Timeline<D>, 'rows' | 'hasOlder' | 'hasNewer'>
