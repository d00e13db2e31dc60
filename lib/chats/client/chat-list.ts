'use client'
import { createContext, use, useSyncExternalStore } from 'react'
import useSWR, { useSWRConfig } from 'swr'
import { type Chat, listChats, type ListedMessage, muteChat, openDm, readChat } from '@/lib/chats/contract'
import { applyToList, heardSince, type ListChange, NO_CHANGE, withChange } from '@/lib/chats/list-changes'
import type { OutputOf } from '@/lib/http/endpoint'
import { withTimeout, isOutage, polling } from '@/lib/sync/client/polling'
import { createListeners } from '@/lib/sync/listeners'
import { call } from '@/lib/users/client/call'
import { useFirstMe } from '@/lib/users/client/me'
type List = OutputOf<typeof listChats>

/** The list as it was when the server wrote this page. */
export const FirstChats = createContext<List | null>(null)

const knownWhenAsked = new WeakMap<List, ReturnType<typeof readListChanges>>()

async function readList(): Promise<List> {
  const known = readListChanges()
  const list = await withTimeout(call(listChats, {}))
  knownWhenAsked.set(list, known)
  return list
}

/** The list, asked for as often as `refreshInterval` says. */
export function useChatList(refreshInterval: number | (() => number) = 0) {
  const first = use(FirstChats)
  if (!first) throw new Error('FirstChats is missing.')
  const { data, error, mutate } = useSWR<List, unknown>(listChats.path, readList, {
    ...polling,
    onSuccess: (list) => {
      forgetListChanges(knownWhenAsked.get(list) ?? new Map())
    },
    fallbackData: first,
    revalidateOnMount: false,
    revalidateIfStale: false,
    refreshInterval,
  })
  return { list: (data ?? first).chats, error, refresh: () => mutate() }
}

/** One's chats with what is unread in them: the last list that was read, with what happened since. */
export function useChats() {
  const me = useFirstMe()
  const { list, error } = useChatList()
  const now = useSyncExternalStore(listeners.add, readListChanges, readListChanges)
  return { chats: currentList(list, now, me.id), isOffline: isOutage(error) }
}

/** Fails where there is no way to the server. */
export const reachServer = () => call(listChats, {})

export function useChatActions() {
  const { mutate } = useSWRConfig()
  const refresh = () => mutate(listChats.path)
  return {
    refresh,
    open: async (username: string) => {
      const chat = await call(openDm, { with_username: username })
      void refresh()
      return chat
    },
    read: async (chatId: number, seq: number) => {
      noteChat(await call(readChat, { id: String(chatId), seq }))
    },
    /** Shown at once, and taken back if the server refuses it. */
    mute: async (chatId: number, muted: boolean) => {
      noteMuted(chatId, muted)
      try {
        await call(muteChat, { id: String(chatId), muted })
        await refresh()
      } finally {
        noteMuted(chatId, null)
      }
    },
  }
}

/**
 * What happened in the chats since their list was read. It is kept beside SWR's cache: a write to the cache would
 * discard an answer that is on its way.
 */
let changes: ReadonlyMap<number, ListChange> = new Map()
const listeners = createListeners()

export const readListChanges = () => changes

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

function noteChat(chat: Chat) {
  if (chat.id !== null) note(chat.id, (known) => ({ ...known, chat }))
}

/** What the user has just chosen; null once the server has answered. */
function noteMuted(chatId: number, muted: boolean | null) {
  note(chatId, (known) => ({ ...known, muted }))
}

/** A new list contains the changes that were known when it was requested. */
function forgetListChanges(then: ReadonlyMap<number, ListChange>) {
  if (then.size === 0) return
  const left = new Map<number, ListChange>()
  for (const [id, known] of changes) {
    const since = heardSince(known, then.get(id) ?? NO_CHANGE)
    if (since.changes.length > 0 || since.read || since.withRead || since.chat || since.muted !== null) {
      left.set(id, since)
    }
  }
  replaceListChanges(left)
}

function note(chatId: number, change: (known: ListChange) => ListChange) {
  replaceListChanges(new Map(changes).set(chatId, change(changes.get(chatId) ?? NO_CHANGE)))
}

function replaceListChanges(next: ReadonlyMap<number, ListChange>) {
  changes = next
  listeners.tell()
}

type ListParts = [list: readonly Chat[], changes: ReadonlyMap<number, ListChange>, myId: number]
let last: { parts: ListParts; chats: Chat[] } | null = null

/** Computed once for all components that show it. */
function currentList(...parts: ListParts): Chat[] {
  const { parts: before } = (last ??= { parts, chats: applyToList(...parts) })
  if (parts.some((part, n) => part !== before[n])) last = { parts, chats: applyToList(...parts) }
  return last.chats
}

const expectedRemovals = new Set<number | null>()

/** The user is leaving this chat or deleting it: its removal from the list is no news to them. */
export function expectRemoval(chatId: number) {
  expectedRemovals.add(chatId)
}

/** Whether the user wanted this chat to go. Asking uses up the answer. */
export const takeExpectedRemoval = (chatId: number | null): boolean => expectedRemovals.delete(chatId)
