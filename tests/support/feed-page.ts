import type { ApiError } from '@/lib/http/api'
import type { Message } from '@/lib/messages/contract'
import { createFeed } from '@/lib/sync/client/feed'
import { createView, type Question } from '@/lib/sync/client/view'
import { timelineOf } from '@/lib/sync/timeline'
import { standingClock } from './clock'
import { ModelChat } from './model-chat'

export const SECOND = 1_000

/** A page that looks at a chat: what it asks, and what is around it. */
export function pageOn(chat: ModelChat) {
  const clock = standingClock()
  const asked: Question[] = []
  const around = { chat, isLive: true, unheard: 0, refusal: null as ApiError | null, late: 0 }
  const read = async (question: Question) => {
    asked.push(question)
    if (around.refusal) throw around.refusal
    const answer = answerOf(around.chat, question)
    if (around.late > 0) await new Promise<void>((done) => clock.after(around.late, done))
    return answer
  }
  const feed = createFeed<Message>({
    read,
    after: clock.after,
    isLive: () => around.isLive,
    onUnheard: () => (around.unheard += 1),
  })
  const look = (first = around.chat.newest(50)) => {
    const view = createView(timelineOf(first), () => Infinity)
    feed.join(view)
    return view
  }
  return { clock, asked, around, feed, look }
}

function answerOf(chat: ModelChat, { since_rev, after_seq, before_seq, limit }: Question) {
  if (since_rev !== undefined) return chat.since(since_rev, limit)
  if (after_seq !== undefined) return chat.after(after_seq, limit)
  return before_seq === undefined ? chat.newest(limit) : chat.before(before_seq, limit)
}

export function chatOf(count: number) {
  const chat = new ModelChat()
  for (let n = 0; n < count; n += 1) chat.send()
  return chat
}
