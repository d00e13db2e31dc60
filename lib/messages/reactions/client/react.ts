'use client'
import { changeMessage } from '@/lib/messages/client/change'
import type { Message } from '@/lib/messages/contract'
import { addReaction, removeReaction } from '@/lib/messages/reactions/contract'
import { setWish, wishesOf } from './wishes'

/** Adds one's reaction, or takes it back. One request at a time goes out for each, and the last press counts. */
export async function toggleReaction(message: Message, emoji: string): Promise<void> {
  const { id } = message
  const before = wishesOf(id).get(emoji)
  const isMine = message.reactions.some((reaction) => reaction.emoji === emoji && reaction.mine)
  setWish(id, emoji, !(before ?? isMine))
  if (before !== undefined) return
  try {
    for (;;) {
      const wish = wishesOf(id).get(emoji)
      await changeMessage(wish ? addReaction : removeReaction, { id: String(id), emoji })
      if (wishesOf(id).get(emoji) === wish) return
    }
  } finally {
    setWish(id, emoji, null)
  }
}
