import { describe, expect, it } from 'vitest'
import { ApiError } from '@/lib/http/api'
import type { Message } from '@/lib/messages/contract'
import { createFeed } from '@/lib/sync/client/feed'
import { createView, type Question } from '@/lib/sync/client/view'
import { timelineOf } from '@/lib/sync/timeline'
import { standingClock } from '@/tests/support/clock'
import { ModelChat } from '@/tests/support/model-chat'
import { expectStretch } from '@/tests/support/stretch'

const SECOND = 1_000

function pageOn(chat: ModelChat) {
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

function chatOf(count: number) {
  const chat = new ModelChat()
  for (let n = 0; n < count; n += 1) chat.send()
  return chat
}

describe('L-35 however many look at a chat, it is followed once', () => {
  it('L-35 one question and one event bring what is new to all of them', async () => {
    const chat = chatOf(3)
    const { clock, asked, feed, look } = pageOn(chat)
    const views = [look(), look(), look()]
    feed.ask()
    await clock.pass(SECOND)
    expect(asked).toHaveLength(1)
    feed.hear(chat.send())
    chat.send()
    await clock.pass(31 * SECOND)
    for (const view of views) expectStretch(chat, view.read())
    expect(asked).toHaveLength(2)
  })

  it('L-35 live it asks every 30 seconds, else every 3, and rests where it is refused', async () => {
    const { clock, asked, around, feed, look } = pageOn(chatOf(3))
    look()
    feed.ask()
    await clock.pass(61 * SECOND)
    expect(asked.length).toBeLessThanOrEqual(4)
    around.isLive = false
    feed.ask()
    asked.length = 0
    await clock.pass(30 * SECOND)
    expect(asked.length).toBeGreaterThanOrEqual(8)
    around.refusal = new ApiError('unavailable', 503, '', {}, 10)
    await clock.pass(4 * SECOND)
    asked.length = 0
    // The refusal may have come at once: ten seconds, and three less a fifth.
    await clock.pass(8 * SECOND)
    expect(asked).toHaveLength(0)
    around.refusal = new ApiError('not_found', 404, '')
    await clock.pass(10 * SECOND)
    expect(feed.state().error).toBe(around.refusal)
    asked.length = 0
    await clock.pass(60 * SECOND)
    expect(asked).toHaveLength(0)
  })

  it('L-35 while the list is polled, only what it tells of is asked for', async () => {
    const chat = chatOf(3)
    const { clock, asked, around, feed, look } = pageOn(chat)
    const view = look()
    around.isLive = false
    feed.hearOfRev(3)
    feed.ask()
    await clock.pass(SECOND)
    asked.length = 0
    await clock.pass(20 * SECOND)
    expect(asked).toHaveLength(0)
    chat.send()
    feed.hearOfRev(4)
    await clock.pass(SECOND)
    expectStretch(chat, view.read())
    expect(asked).toHaveLength(1)
    feed.hearOfRev(null)
    await clock.pass(10 * SECOND)
    expect(asked.length).toBeGreaterThanOrEqual(3)
  })

  it('L-35 what the list is ahead of is asked for until it is there, and what went back is loaded anew', async () => {
    const { clock, asked, around, feed, look } = pageOn(chatOf(9))
    const view = look()
    around.isLive = false
    feed.hearOfRev(10)
    await clock.pass(10 * SECOND)
    expect(asked.length).toBeGreaterThanOrEqual(3)
    around.chat = chatOf(6)
    feed.hearOfRev(6)
    await clock.pass(SECOND)
    expectStretch(around.chat, view.read())
  })

  it('L-35 a change that no event told of is a reason to doubt that push is where it was', async () => {
    const chat = chatOf(3)
    const { clock, around, feed, look } = pageOn(chat)
    look()
    feed.ask()
    await clock.pass(SECOND)
    expect(around.unheard).toBe(0)
    chat.send()
    await clock.pass(31 * SECOND)
    expect(around.unheard).toBe(1)
  })

  it('L-35 five full pages of changes are asked for; farther behind, the newest page', async () => {
    for (const [missed, questions] of [
      [500, 5],
      [501, 6],
    ] as const) {
      const chat = chatOf(10)
      const { clock, asked, feed, look } = pageOn(chat)
      const view = look()
      for (let n = 0; n < missed; n += 1) chat.send()
      feed.ask()
      await clock.pass(SECOND)
      expect(asked).toHaveLength(questions)
      expect(asked.filter(({ since_rev }) => since_rev !== undefined)).toHaveLength(5)
      expectStretch(chat, view.read())
    }
  })

  it('L-35 many changes of few messages are few changes', async () => {
    const chat = chatOf(10)
    const { clock, asked, feed, look } = pageOn(chat)
    const view = look()
    for (let n = 0; n < 2_000; n += 1) chat.edit((n % 10) + 1)
    feed.ask()
    await clock.pass(SECOND)
    expect(asked).toHaveLength(1)
    expectStretch(chat, view.read())
  })
})

describe('T-4 a log that went back is loaded anew', () => {
  it('T-4 what was never written goes, what was written since is there, and it is asked for twice', async () => {
    const { clock, asked, around, feed, look } = pageOn(chatOf(90))
    const view = look()
    feed.hear({ ...around.chat.rows[89]!, rev: 95, seq: 95, id: 95 })
    feed.ask()
    await clock.pass(10)
    const restored = chatOf(60)
    around.chat = restored
    for (let n = 0; n < 3; n += 1) restored.send()
    asked.length = 0
    feed.ask()
    await clock.pass(5 * SECOND)
    expectStretch(restored, view.read())
    expect(asked).toEqual([{ since_rev: 90, limit: 100 }, { limit: 50 }])
    feed.hear(restored.send())
    await clock.pass(5 * SECOND)
    expectStretch(restored, view.read())
    expect(asked).toHaveLength(2)
  })

  it('T-4 an answer that was asked for before the newest was heard is late, and no log that went back', async () => {
    const chat = chatOf(10)
    const { clock, asked, around, feed, look } = pageOn(chat)
    const view = look()
    around.late = SECOND
    feed.ask()
    await clock.pass(100)
    feed.hear(chat.send())
    feed.hear(chat.send())
    await clock.pass(SECOND)
    expect(asked).toEqual([{ since_rev: 10, limit: 100 }])
    expectStretch(chat, view.read())
  })

  it('T-4 an answer from before it went back, which comes later, does no lasting harm', async () => {
    const { clock, around, feed, look } = pageOn(chatOf(90))
    const view = look()
    around.late = SECOND
    feed.ask()
    await clock.pass(10)
    const restored = chatOf(60)
    around.chat = restored
    around.late = 0
    feed.ask()
    await clock.pass(10 * SECOND)
    expectStretch(restored, view.read())
  })
})
