import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  append,
  limitRows,
  applyPushed,
  reopen,
  restart,
  timelineFrom,
  timelineOf,
} from '@/lib/sync/timeline'
import { ModelChat } from '@/tests/support/model-chat'
import { expectStretch } from '@/tests/support/stretch'

const seed = Date.now()
const KEPT = 6

const chatOf = (count: number) => {
  const chat = new ModelChat()
  for (let n = 0; n < count; n += 1) chat.send()
  return chat
}

it(`Q-4 no more than the maximum is kept, and the reader’s part stays (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 * KEPT - 1 }), fc.nat(), (count, pick) => {
      const chat = chatOf(count)
      const near = (pick % count) + 1
      const kept = limitRows(timelineOf(chat.newest(count)), near, KEPT)
      expect(kept.rows).toHaveLength(Math.min(count, KEPT))
      expect(kept.rows.map(({ seq }) => seq)).toContain(near)
      expectStretch(chat, kept)
      expect(limitRows(kept, Infinity, 1).rows).toEqual(kept.rows.slice(-1))
    }),
    { numRuns: 500, seed },
  )
})

it('Q-4 messages beyond a stretch are not added to it, and changes within it are shown', () => {
  const chat = chatOf(20)
  let shown = timelineFrom(chat.after(9, 4))
  expectStretch(chat, shown)
  shown = applyPushed(shown, chat.edit(12)!)
  shown = applyPushed(shown, chat.send())
  shown = applyPushed(shown, chat.delete(2)!)
  expectStretch(chat, shown)
  expect(shown.rows.map(({ contenido }) => contenido)).toEqual(['r10', 'r11', 'r21', 'r13'])
})

it('Q-4 from a stretch one gets to the newest, page by page or at once, whatever came on the way', () => {
  const chat = chatOf(20)
  const stretch = timelineFrom(chat.after(9, 4))
  const page = chat.after(13, 50)
  const newest = chat.newest(4)
  const told = applyPushed(applyPushed(stretch, chat.edit(15)!), chat.send())
  for (const shown of [append(told, page), restart(told, newest)]) {
    expect(shown.hasNewer).toBe(false)
    // What the page could not know is asked for again.
    expect(shown.rev).toBe(20)
    expect(shown.heard).toBe(22)
  }
})

it('Q-4 a page for a stretch that is gone changes nothing, and a new stretch keeps what is newer', () => {
  const chat = chatOf(20)
  const elsewhere = chat.after(1, 4)
  const shown = applyPushed(timelineFrom(chat.after(3, 4)), chat.edit(5)!)
  expect(append(shown, chat.after(12, 4))).toBe(shown)
  const moved = reopen(shown, elsewhere)
  expect(moved.rows.map(({ contenido }) => contenido)).toEqual(['r2', 'r3', 'r4', 'r21'])
  expect([moved.rev, moved.heard]).toEqual([20, 21])
})
