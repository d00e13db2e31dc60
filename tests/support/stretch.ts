import { expect } from 'vitest'
import { isBehind, type Timeline } from '@/lib/sync/timeline'
import type { Message } from '@/lib/messages/contract'
import type { ModelChat } from './model-chat'

/** An unbroken stretch, as the server has it, and what is known of its ends is true. */
export function expectStretch(chat: ModelChat, shown: Timeline<Message>) {
  expect(isBehind(shown)).toBe(false)
  expect(shown.ahead).toEqual([])
  expect(shown.rev).toBe(chat.rev)
  const from = shown.rows[0]?.seq ?? 1
  const to = shown.rows.at(-1)?.seq ?? 0
  expect(shown.rows).toEqual(chat.rows.slice(from - 1, to))
  expect(shown.hasOlder).toBe(from > 1)
  expect(shown.hasNewer).toBe(to < chat.rows.length)
}
