import { describe, expect, it } from 'vitest'
import { normalizeEmoji } from '@/lib/messages/reactions/emoji'

describe('RE-2 a reaction is one emoji, written in one way', () => {
  it.each([
    ['👍', '👍'],
    ['❤', '❤️'],
    ['❤️', '❤️'],
    ['👍🏽', '👍🏽'],
    ['🏳‍🌈', '🏳️‍🌈'],
    ['🏳️‍🌈', '🏳️‍🌈'],
    ['👩‍❤‍💋‍👨', '👩‍❤️‍💋‍👨'],
    ['⛹🏻‍♂', '⛹🏻‍♂️'],
    ['1⃣', '1️⃣'],
    ['🇵🇪', '🇵🇪'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['☺', '☺️'],
  ])('RE-2 %s', (typed, normal) => {
    expect(normalizeEmoji(typed)).toBe(normal)
    expect(normalizeEmoji(normal)).toBe(normal)
  })

  it.each(
    [
      ['', ' ', 'a', '1', '#', 'ok', '👍👍', '👍 ', ' 👍', '👍a', '<b>', '🇵', '‍', '\u{fe0f}', '🇽🇽'],
      ['👍'.repeat(1_000), '\0', '\ud83d', 'javascript:', '../..', '%F0', 'é', '©x'],
    ].flat(),
  )('RE-2 %j is none', (typed) => {
    expect(normalizeEmoji(typed)).toBeNull()
  })
})
