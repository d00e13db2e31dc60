import { describe, expect, it } from 'vitest'
import { ApiError } from '@/lib/http/api'
import { chatOf, pageOn, SECOND } from '@/tests/support/feed-page'
import { expectStretch } from '@/tests/support/stretch'

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
