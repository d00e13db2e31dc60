import { expect, test } from 'vitest'
import { readEventAs } from '@/lib/messages/client/read-event'
import type { Message } from '@/lib/messages/contract'
import { keepMine, type Reaction, withWishes } from '@/lib/messages/reactions/reaction'
import { applyAnswer, applyPushed, type Timeline, timelineOf } from '@/lib/sync/timeline'

const ME = 7

const reaction = (emoji: string, ids: number[], more: Partial<Reaction> = {}): Reaction => ({
  emoji,
  count: ids.length,
  user_ids: ids,
  ...more,
})

test('RE-10 an event that names everybody says which reactions are mine', () => {
  const known = [reaction('👍', [ME], { mine: true }), reaction('🎉', [1], { mine: false })]
  const event = [reaction('👍', [1]), reaction('🎉', [1, ME])]
  expect(keepMine(event, known, ME).map(({ mine }) => mine)).toEqual([false, true])
})

test('RE-10 where it names only the first, mine stays as it was', () => {
  const ten = Array.from({ length: 10 }, (_, n) => n + 100)
  const crowd = (mine: boolean) => [reaction('👍', ten, { count: 12, mine })]
  for (const mine of [true, false]) {
    expect(keepMine([reaction('👍', ten, { count: 13 })], crowd(mine), ME)[0]!.mine).toBe(mine)
  }
  expect(keepMine([reaction('👍', ten, { count: 13 })], [], ME)[0]!.mine).toBe(false)
})

test('RE-11 what was pressed is counted at once, and what comes to none goes', () => {
  const shown = [reaction('👍', [1, ME], { mine: true }), reaction('🎉', [ME], { mine: true })]
  const wishes = new Map([
    ['👍', false],
    ['🎉', false],
    ['👀', true],
  ])
  expect(withWishes(shown, wishes, ME)).toEqual([
    reaction('👍', [1], { mine: false }),
    reaction('👀', [ME], { mine: true }),
  ])
  expect(withWishes(shown, new Map([['👍', true]]), ME)).toEqual(shown)
})

const message = (rev: number, more: Partial<Message> = {}): Message => ({
  id: 1,
  chat_id: 1,
  seq: 1,
  rev,
  sender_id: 1,
  username: 'ana',
  contenido: 'x'.repeat(4000),
  timestamp: '2026-11-26T12:00:00.000Z',
  client_id: '5b7b1f0e-0d2b-4c53-a3b2-6f3b6a1e4a01',
  edited_at: null,
  deleted: false,
  reactions: [],
  ...more,
})

const timelineWith = (first: Message): Timeline<Message> =>
  timelineOf({ documents: [first], has_more: false, last_seq: 1, last_rev: first.rev, channel: null })

const truncated = (rev: number, more: object) => ({
  id: 1,
  chat_id: 1,
  seq: 1,
  rev,
  truncated: true as const,
  ...more,
})

test('RE-16 a truncated event of a known text is completed by it', () => {
  const event = truncated(2, { edited_at: null, reactions: [reaction('👍', [ME])] })
  const shown = applyPushed(timelineWith(message(1)), event, readEventAs(ME))
  expect(shown.rows).toEqual([message(2, { reactions: [reaction('👍', [ME], { mine: true })] })])
  expect(shown).toMatchObject({ rev: 2, heard: 2 })
})

test.each([
  ['its text was edited', { edited_at: '2026-11-26T13:00:00.000Z', reactions: [] }],
  ['it says nothing else', {}],
])('RE-16 it is asked for where %s', (_, more) => {
  const shown = applyPushed(timelineWith(message(1)), truncated(2, more), readEventAs(ME))
  expect(shown.rows).toEqual([message(1)])
  expect(shown).toMatchObject({ rev: 1, heard: 2 })
})

test('RE-10 the answer says what the event of the same change could not', () => {
  const ten = Array.from({ length: 10 }, (_, n) => n + 100)
  const event = message(2, { reactions: [reaction('👍', ten, { count: 11 })] })
  const heard = applyPushed(timelineWith(message(1)), event, readEventAs(ME))
  expect(heard.rows[0]!.reactions[0]!.mine).toBe(false)
  const answer = message(2, { reactions: [reaction('👍', ten, { count: 11, mine: true })] })
  expect(applyAnswer(heard, answer).rows).toEqual([answer])
})
