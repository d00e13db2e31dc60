'use client'
import { useSyncExternalStore } from 'react'
import { createListeners } from '@/lib/sync/listeners'

/** Of one message: each emoji that was pressed and not answered yet, and whether it is to be there. */
type Wishes = ReadonlyMap<string, boolean>

const NONE: Wishes = new Map()
const wishesByMessage = new Map<number, Wishes>()
const changes = createListeners()

export const wishesOf = (messageId: number | undefined): Wishes => wishesByMessage.get(messageId ?? 0) ?? NONE

/** What was pressed under a message, shown at once. */
export const useWishes = (messageId: number | undefined): Wishes =>
  useSyncExternalStore(
    changes.add,
    () => wishesOf(messageId),
    () => NONE,
  )

export function setWish(messageId: number, emoji: string, wish: boolean | null) {
  const wishes = new Map(wishesOf(messageId))
  if (wish === null) wishes.delete(emoji)
  else wishes.set(emoji, wish)
  if (wishes.size > 0) wishesByMessage.set(messageId, wishes)
  else wishesByMessage.delete(messageId)
  changes.tell()
}
