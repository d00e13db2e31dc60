import { expect, it } from 'vitest'
import type { Message } from '@/lib/messages/contract'
import { createLeftTimelines } from '@/lib/sync/client/left-timelines'
import { createView, PAGE } from '@/lib/sync/client/view'
import { timelineFrom, timelineOf } from '@/lib/sync/timeline'
import { ModelChat } from '@/tests/support/model-chat'

function chatOf(count: number) {
  const chat = new ModelChat()
  for (let n = 0; n < count; n += 1) chat.send()
  return chat
}

function pushing() {
  const hears = new Set<(news: Message) => void>()
  return {
    hears,
    push: (news: Message) => {
      for (const hear of hears) hear(news)
    },
    listen: (hear: (news: Message) => void) => {
      hears.add(hear)
      return () => void hears.delete(hear)
    },
  }
}

it('Q-13 a chat that was left has its newest page, with what was pushed since', () => {
  const chat = chatOf(80)
  const { push, listen } = pushing()
  const left = createLeftTimelines<Message>()
  const id = chat.newest(1).documents[0]!.chat_id
  left.keep(
    id,
    createView(timelineOf(chat.newest(80)), () => Infinity),
    listen,
  )
  expect(left.of(id)!.rows).toHaveLength(PAGE)
  push(chat.send())
  push({ ...chat.send(), chat_id: id + 1 })
  const { rows, rev, hasOlder } = left.of(id)!
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: PAGE }, (_, n) => 81 - PAGE + 1 + n))
  expect({ rev, hasOlder }).toEqual({ rev: 81, hasOlder: true })
})

it('Q-13 of a chat that was left in the middle, or is open, nothing is kept', () => {
  const chat = chatOf(80)
  const { hears, listen } = pushing()
  const left = createLeftTimelines<Message>()
  left.keep(
    1,
    createView(timelineFrom(chat.after(10, 20)), () => 20),
    listen,
  )
  expect(left.of(1)).toBeUndefined()
  left.keep(
    1,
    createView(timelineOf(chat.newest(50)), () => Infinity),
    listen,
  )
  left.drop(1)
  expect(left.of(1)).toBeUndefined()
  expect(hears.size).toBe(0)
})

it('Q-13 of many chats that were left, the last are kept', () => {
  const chat = chatOf(1)
  const { hears, listen } = pushing()
  const left = createLeftTimelines<Message>()
  const view = createView(timelineOf(chat.newest(50)), () => Infinity)
  for (let id = 1; id <= 60; id += 1) left.keep(id, view, listen)
  expect(left.of(10)).toBeUndefined()
  expect(left.of(11)).toBeDefined()
  expect(hears.size).toBe(50)
})
