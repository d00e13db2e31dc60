import { ApiError, mayWorkLater } from '@/lib/http/api'
import { latestOf } from '@/lib/sync/channels'
import type { Document, TruncatedDocument } from '@/lib/sync/contract'
import { randomBetween } from '@/lib/sync/jitter'
import { createListeners } from '@/lib/sync/listeners'
import { pollInterval } from '@/lib/sync/poll-interval'
import { applyChanges, applyPushed, isBehind, type Timeline, timelineOf, wentBack } from '@/lib/sync/timeline'
import { loadAround, loadNewest, PAGE, type Read, type View } from './view'

const CHANGES_AT_ONCE = 100
/** Farther behind than so many full pages of changes, the newest page is loaded instead of all that was missed. */
const PAGES_MAX = 5
/** What is missing may be on its way. */
const HOLE_MS = [150, 400] as const

interface FeedEnvironment<D extends Document> {
  read: Read<D>
  after(ms: number, work: () => void): () => void
  isLive(channel: string | null): boolean
  /** Something had changed of which no event had come, though this page is live. */
  onUnheard(): void
}

export interface FeedState {
  /** Where the chat's events come. */
  channel: string | null
  /** Why the last question was not answered. */
  error: unknown
  hasAnswered: boolean
}

export type Feed<D extends Document> = ReturnType<typeof createFeed<D>>

/** What changes in one chat, pushed or polled, for all who look at it: asked for once, whoever they are. */
export function createFeed<D extends Document>({ read, after, isLive, onUnheard }: FeedEnvironment<D>) {
  const views = new Set<View<D>>()
  const listeners = createListeners()
  let state: FeedState = { channel: null, error: undefined, hasAnswered: false }
  let isEnded = false
  /** The last question: an earlier one that is answered later does not say how it is. */
  let question = 0
  let isAsking = false
  /** How far the chat is, as something else is told that asks as often as this would; null where nothing else does. */
  let toldRev: number | null = null
  let stopPolling = () => {}
  let stopWaiting = () => {}
  let hole = ''

  const furthest = (of: (timeline: Timeline<D>) => number) => Math.max(0, ...timelines().map(of))
  const timelines = () => [...views].map((view) => view.read())

  const isAsTold = () => toldRev !== null && toldRev <= furthest(({ heard }) => heard)

  async function ask() {
    if (isEnded || views.size === 0) return
    const own = (question += 1)
    isAsking = true
    stopPolling()
    let wait = 0
    try {
      await follow(() => own === question && !isEnded)
      if (own === question) answered()
      wait = pollInterval(isAsTold() || isLive(state.channel))
    } catch (error) {
      if (own === question) change({ error })
      if (mayWorkLater(error)) wait = retryAfterOf(error) + pollInterval(false)
    }
    if (own !== question || isEnded) return
    isAsking = false
    // What was refused rests until somebody has a reason to ask again.
    if (wait > 0) stopPolling = after(wait, () => void ask())
  }

  function answered() {
    isAsking = false
    change({ error: undefined, hasAnswered: true })
    hole = ''
    watchHole()
  }

  async function follow(isLast: () => boolean) {
    let since = Math.min(...timelines().map(({ rev }) => rev))
    for (let pages = 1; ; pages += 1) {
      const known = furthest(({ heard }) => heard)
      const changes = await read({ since_rev: since, limit: CHANGES_AT_ONCE })
      if (isLast()) change({ channel: latestOf(state.channel, changes.channel) })
      const heard = furthest((timeline) => timeline.heard)
      if (state.hasAnswered && changes.last_rev > heard && isLive(state.channel)) onUnheard()
      if (wentBack(changes, known)) return void (await Promise.all([...views].map(startOver)))
      const asked = since
      for (const view of views) view.update((timeline) => applyChanges(timeline, changes, asked))
      const last = changes.documents.at(-1)
      if (!changes.has_more || !last || !isLast()) return
      if (pages === PAGES_MAX) return void (await Promise.all([...views].map(skip)))
      since = last.rev
    }
  }

  /** Nothing that is held here is known to be true any more. */
  async function startOver(view: View<D>) {
    const newest = await read({ limit: PAGE })
    view.update(() => timelineOf(newest))
  }

  const skip = (view: View<D>) =>
    view.near() === Infinity ? loadNewest(read, view) : loadAround(read, view, view.near())

  /** Something is missing: it is asked for, unless it comes in the meantime. */
  function watchHole() {
    const open = timelines().filter(isBehind)
    const now = open.map(({ rev }) => rev).join()
    if (now === hole) return
    hole = now
    stopWaiting()
    if (open.length === 0) return
    // An answer that is on its way may bring it: that is looked at when it is there.
    stopWaiting = after(randomBetween(...HOLE_MS), () => {
      if (!isAsking) void ask()
    })
  }

  function change(part: Partial<FeedState>) {
    state = { ...state, ...part }
    listeners.tell()
  }

  return {
    state: () => state,
    subscribe: listeners.add,
    ask: () => void ask(),
    hear(news: D | TruncatedDocument) {
      for (const view of views) view.update((timeline) => applyPushed(timeline, news, view.readEvent))
    },
    /** The list of chats is polled for all of them: only what it has and this has not is asked for. */
    hearOfRev(rev: number | null) {
      const isNews = rev === null ? toldRev !== null : rev !== furthest(({ heard }) => heard)
      toldRev = rev
      if (isNews) void ask()
    },
    noteChannel(name: string | null) {
      const channel = latestOf(state.channel, name)
      if (channel !== state.channel) change({ channel })
    },
    join(view: View<D>): () => void {
      views.add(view)
      const stop = view.subscribe(watchHole)
      return () => {
        stop()
        views.delete(view)
      }
    },
    end() {
      isEnded = true
      stopPolling()
      stopWaiting()
    },
  }
}

const retryAfterOf = (error: unknown) => (error instanceof ApiError ? (error.retryAfter ?? 0) * 1_000 : 0)
