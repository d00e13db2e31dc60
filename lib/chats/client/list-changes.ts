'use client'
import type { Chat, ListedMessage } from '@/lib/chats/contract'
import { applyToList, heardSince, type ListChange, NO_CHANGE, withChange } from '@/lib/chats/list-changes'

/**
 * What was heard of chats since their list was read. Beside the list, never inside SWR's cache: a
 * write there would discard an answer that is on its way.
 */
let news: ReadonlyMap<number, ListChange> = new Map()
const listeners = new Set<() => void>()

export const readListChanges = () => news

export function subscribeToListChanges(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function noteChange(change: ListedMessage) {
  note(change.chat_id, (known) => withChange(known, change))
}

export function noteRead(chatId: number, mark: { read?: number; withRead?: number }) {
  note(chatId, (known) => ({
    ...known,
    read: Math.max(known.read, mark.read ?? 0),
    withRead: Math.max(known.withRead, mark.withRead ?? 0),
  }))
}

export function noteChat(chat: Chat) {
  if (chat.id !== null) note(chat.id, (known) => ({ ...known, chat }))
}

/** As it is about to be; null once it is known. */
export function noteMuted(chatId: number, muted: boolean | null) {
  note(chatId, (known) => ({ ...known, muted }))
}

/** A list was answered that was asked for when these were known. */
export function forgetListChanges(then: ReadonlyMap<number, ListChange>) {
  if (then.size === 0) return
  const left = new Map<number, ListChange>()
  for (const [id, known] of news) {
    const since = heardSince(known, then.get(id) ?? NO_CHANGE)
    if (since.changes.length > 0 || since.read || since.withRead || since.chat || since.muted !== null) {
      left.set(id, since)
    }
  }
  tell(left)
}

function note(chatId: number, change: (known: ListChange) => ListChange) {
  tell(new Map(news).set(chatId, change(news.get(chatId) ?? NO_CHANGE)))
}

function tell(next: ReadonlyMap<number, ListChange>) {
  news = next
  for (const listener of listeners) listener()
}

let last: { from: [readonly Chat[], ReadonlyMap<number, ListChange>, number]; chats: Chat[] } | null = null

/** Made once for all who show it. */
export function currentList(
  chats: readonly Chat[],
  heard: ReadonlyMap<number, ListChange>,
  myId: number,
): Chat[] {
  if (last?.from[0] !== chats || last.from[1] !== heard || last.from[2] !== myId) {
    last = { from: [chats, heard, myId], chats: applyToList(chats, heard, myId) }
  }
  return last.chats
}
