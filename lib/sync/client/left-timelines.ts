import type { Document, TruncatedDocument } from '@/lib/sync/contract'
import { applyPushed, limitRows, type Timeline } from '@/lib/sync/timeline'
import { PAGE, type View } from './view'

const CHATS_MAX = 50

type Listen<D extends Document> = (hear: (news: D | TruncatedDocument) => void) => () => void

/**
 * The newest page of chats that were left, with what was pushed since: opened again, they are there at once. What
 * was not heard meanwhile is asked for then.
 */
export function createLeftTimelines<D extends Document>() {
  const left = new Map<number, { timeline: Timeline<D>; stop: () => void }>()

  function drop(chatId: number) {
    left.get(chatId)?.stop()
    left.delete(chatId)
  }

  return {
    of: (chatId: number): Timeline<D> | undefined => left.get(chatId)?.timeline,
    drop,
    keep(chatId: number, { read, readEvent }: View<D>, listen: Listen<D>) {
      drop(chatId)
      if (read().hasNewer) return
      const entry = {
        timeline: newestOf(read()),
        stop: listen((news) => {
          if (news.chat_id !== chatId) return
          entry.timeline = newestOf(applyPushed(entry.timeline, news, readEvent))
        }),
      }
      left.set(chatId, entry)
      const [oldest] = left.keys()
      if (left.size > CHATS_MAX) drop(oldest!)
    },
  }
}

const newestOf = <D extends Document>(timeline: Timeline<D>) => limitRows(timeline, Infinity, PAGE)
