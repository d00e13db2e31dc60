'use client'
import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { chatChanged, type Document, type TruncatedDocument } from '@/lib/sync/contract'
import { latestOf } from '@/lib/sync/channels'
import { randomBetween } from '@/lib/sync/jitter'
import type { ReadEvent } from '@/lib/sync/read-event'
import {
  append,
  type DocumentPage,
  prepend,
  type Timeline,
  timelineFrom,
  timelineOf,
} from '@/lib/sync/timeline'
import { listen } from './events'
import { createFeed, type Feed, type FeedState } from './feed'
import { createLeftTimelines } from './left-timelines'
import { onWakeEvery } from './on-wake'
import { doubtPush, isLive, onLivenessChange, useLiveness, wantChannels } from './realtime'
import { createView, loadAround, loadNewest, PAGE, type Read, type View } from './view'

/** Everybody in a chat hears of its change, or goes live, at the same moment. */
const AT_ONCE_MS = 300
/** However often somebody comes and goes. */
const WAKE_EVERY_MS = 5_000

/** Of one chat: how its documents are asked for, and heard of. */
interface Source<D extends Document> {
  read: Read<D>
  listen(hear: (news: D | TruncatedDocument) => void): () => void
}

export type Feeds<D extends Document> = ReturnType<typeof createFeeds<D>>

/** A feed for each chat that is looked at: the first who looks opens it, the last who leaves closes it. */
export function createFeeds<D extends Document>(sourceOf: (chatId: number) => Source<D>) {
  const open = new Map<number, { feed: Feed<D>; close: () => void; count: number }>()
  const left = createLeftTimelines<D>()
  return {
    sourceOf,
    /** As the chat was when it was left, if that is not older than `first`. */
    leftOf(chatId: number, { last_rev: rev }: DocumentPage<D>): Timeline<D> | undefined {
      const timeline = left.of(chatId)
      return timeline && timeline.rev >= rev ? timeline : undefined
    },
    of: (chatId: number): Feed<D> | undefined => open.get(chatId)?.feed,
    look(chatId: number, view: View<D>, listener: () => void): () => void {
      const entry = open.get(chatId) ?? { ...startFeed(chatId, sourceOf(chatId)), count: 0 }
      open.set(chatId, entry)
      left.drop(chatId)
      entry.count += 1
      const stops = [entry.feed.subscribe(listener), entry.feed.join(view)]
      return () => {
        for (const stop of stops) stop()
        entry.count -= 1
        if (entry.count > 0) return
        open.delete(chatId)
        entry.close()
        left.keep(chatId, view, sourceOf(chatId).listen)
      }
    },
  }
}

function startFeed<D extends Document>(chatId: number, source: Source<D>) {
  const feed = createFeed<D>({
    read: source.read,
    after,
    isLive: (channel) => isLive(namesOf(channel)),
    onUnheard: doubtPush,
  })
  let channel: string | null = null
  let leave = () => {}
  let cancel = () => {}
  const askSoon = () => {
    cancel()
    cancel = after(randomBetween(0, AT_ONCE_MS), feed.ask)
  }
  const stops = [
    feed.subscribe(() => {
      const { channel: now } = feed.state()
      if (now === channel) return
      const before = leave
      leave = wantChannels(namesOf((channel = now)))
      before()
    }),
    source.listen((news) => {
      if (news.chat_id === chatId) feed.hear(news)
    }),
    listen(chatChanged, ({ chat_id }) => {
      if (chat_id === chatId) askSoon()
    }),
    onLivenessChange(() => namesOf(channel), askSoon),
    onWakeEvery(WAKE_EVERY_MS, feed.ask),
  ]
  return {
    feed,
    close() {
      for (const stop of stops) stop()
      cancel()
      leave()
      feed.end()
    },
  }
}

export interface Look<D extends Document> {
  chatId: number
  /** As the list of chats has it, if it has it: when that changes, the chat is asked for anew. */
  listed: { channel: string | null; last_rev: number } | undefined
  /** The list is polled as often as the chat would be. */
  isListPolled: boolean
  first: DocumentPage<D>
  /** The first page is not the newest one. */
  isFromMiddle: boolean
  /** Where the reader is: what is near is kept. */
  reader: RefObject<{ isAtEnd: boolean; seq: number | null }>
  readEvent: ReadEvent<D>
}

/** A stretch of a chat, kept up to date; what is asked for twice or comes late changes nothing. */
export function useFeed<D extends Document>(
  feeds: Feeds<D>,
  { chatId, listed, isListPolled, first, isFromMiddle, reader, readEvent }: Look<D>,
) {
  const [view] = useState(() =>
    createView(
      isFromMiddle ? timelineFrom(first) : (feeds.leftOf(chatId, first) ?? timelineOf(first)),
      () => (reader.current.isAtEnd ? Infinity : (reader.current.seq ?? Infinity)),
      readEvent,
    ),
  )
  const [timeline, setTimeline] = useState(view.read)
  useEffect(() => view.subscribe(() => setTimeline(view.read())), [view])

  const look = useCallback(
    (listener: () => void) => feeds.look(chatId, view, listener),
    [feeds, chatId, view],
  )
  const state = useSyncExternalStore(look, () => feeds.of(chatId)?.state() ?? NOT_YET, notYet)

  const isListed = listed !== undefined
  const channel = latestOf(first.channel, listed?.channel ?? null)
  useEffect(() => {
    const feed = feeds.of(chatId)
    feed?.noteChannel(channel)
    feed?.ask()
  }, [feeds, chatId, isListed, channel])
  const toldRev = listed && isListPolled ? listed.last_rev : null
  useEffect(() => feeds.of(chatId)?.hearOfRev(toldRev), [feeds, chatId, toldRev])

  const { read } = feeds.sourceOf(chatId)
  return {
    timeline,
    view,
    liveness: useLiveness(namesOf(state.channel ?? channel)),
    error: state.error,
    isFollowing: state.hasAnswered,
    ask: () => feeds.of(chatId)?.ask(),
    goToNewest: () => loadNewest(read, view),
    goAround: (seq: number) => loadAround(read, view, seq),
    loadOlder: async () => {
      const { rows, hasOlder } = view.read()
      if (!rows[0] || !hasOlder) return
      const page = await read({ before_seq: rows[0].seq, limit: PAGE })
      view.update((known) => prepend(known, page))
    },
    loadNewer: async () => {
      const { rows, hasNewer } = view.read()
      const last = rows.at(-1)
      if (!last || !hasNewer) return
      const page = await read({ after_seq: last.seq, limit: PAGE })
      view.update((known) => append(known, page))
    },
  }
}

const NOT_YET: FeedState = { channel: null, error: undefined, hasAnswered: false }
const notYet = () => NOT_YET

const namesOf = (channel: string | null): readonly string[] => (channel === null ? [] : [channel])

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => {
    clearTimeout(timer)
  }
}
