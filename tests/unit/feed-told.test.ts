import { describe, expect, it } from 'vitest'
import { chatOf, pageOn, SECOND } from '@/tests/support/feed-page'
import { expectStretch } from '@/tests/support/stretch'

describe('L-35 a chat beside a list that is polled', () => {
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
})
