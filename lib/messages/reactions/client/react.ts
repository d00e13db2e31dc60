'use client'
import { useSyncExternalStore } from 'react'
import { changeMessage } from '@/lib/messages/client/change'
import type { Message } from '@/lib/messages/contract'
import { addReaction, removeReaction } from '@/lib/messages/reactions/contract'
import { createListeners } from '@/lib/sync/listeners'

/** Of one message: each emoji that was pressed and not answered yet, and whether it is to be there. */
type Wishes = ReadonlyMap<string, boolean>

const NONE: Wishes = new Map()
const wishesByMessage = new Map<number, Wishes>()
const changes = createListeners()

const wishesOf = (messageId: number | undefined): Wishes => wishesByMessage.get(messageId ?? 0) ?? NONE

/** What was pressed under a message, shown at once. */
export const useReactionWishes = (messageId: number | undefined): Wishes =>
  useSyncExternalStore(
    changes.add,
    () => wishesOf(messageId),
    () => NONE,
  )

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

function setWish(messageId: number, emoji: string, wish: boolean | null) {
  const wishes = new Map(wishesOf(messageId))
  if (wish === null) wishes.delete(emoji)
  else wishes.set(emoji, wish)
  if (wishes.size > 0) wishesByMessage.set(messageId, wishes)
  else wishesByMessage.delete(messageId)
  changes.tell()
}
