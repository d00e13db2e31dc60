import type { Document } from '@/lib/sync/contract'
import { createListeners } from '@/lib/sync/listeners'
import type { ReadEvent } from '@/lib/sync/read-event'
import {
  beforePageAround,
  type DocumentPage,
  limitRows,
  reopen,
  restart,
  type Timeline,
  timelineOf,
  wentBack,
} from '@/lib/sync/timeline'

export const PAGE = 50

export interface Question {
  since_rev?: number
  before_seq?: number
  after_seq?: number
  limit: number
}
export type Read<D extends Document> = (question: Question) => Promise<DocumentPage<D>>

/** One stretch of a chat that somebody looks at. */
export type View<D extends Document> = ReturnType<typeof createView<D>>

/** `near`: where its reader is; what is near is kept. */
export function createView<D extends Document>(
  first: Timeline<D>,
  near: () => number,
  readEvent?: ReadEvent<D>,
) {
  let timeline = first
  const changes = createListeners()
  return {
    near,
    readEvent,
    read: () => timeline,
    update(change: (known: Timeline<D>) => Timeline<D>) {
      const next = limitRows(change(timeline), near())
      if (next === timeline) return
      timeline = next
      changes.tell()
    },
    subscribe: changes.add,
  }
}

export async function loadNewest<D extends Document>(read: Read<D>, view: View<D>) {
  const known = view.read().heard
  const newest = await read({ limit: PAGE })
  view.update((timeline) => (wentBack(newest, known) ? timelineOf(newest) : restart(timeline, newest)))
}

export async function loadAround<D extends Document>(read: Read<D>, view: View<D>, seq: number) {
  const page = await read({ after_seq: beforePageAround(seq), limit: PAGE })
  view.update((timeline) => reopen(timeline, page))
}
