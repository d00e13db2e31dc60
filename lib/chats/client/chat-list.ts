'use client'
import { createContext, use, useSyncExternalStore } from 'react'
import useSWR, { useSWRConfig } from 'swr'
import { listChats, muteChat, openDm, readChat } from '@/lib/chats/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import { withTimeout, isOutage, polling } from '@/lib/sync/client/polling'
import { call } from '@/lib/users/client/call'
import { useMe } from '@/lib/users/client/me'
import {
  currentList,
  forgetListChanges,
  noteChat,
  noteMuted,
  readListChanges,
  subscribeToListChanges,
} from './list-changes'

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

/** One's chats with what is unread in them: as they were asked for last, and what was heard since. */
export function useChats() {
  const { first: me } = useMe()
  const { list, error } = useChatList()
  const news = useSyncExternalStore(subscribeToListChanges, readListChanges, readListChanges)
  return { chats: currentList(list, news, me.id), isOffline: isOutage(error) }
}

export function useChatActions() {
  const { mutate } = useSWRConfig()
  const refresh = () => mutate(listChats.path)
  return {
    refresh,
    /** Fails where there is no way to the server. */
    reach: () => call(listChats, {}),
    open: async (username: string) => {
      const chat = await call(openDm, { with_username: username })
      void refresh()
      return chat
    },
    read: async (chatId: number, seq: number) => {
      noteChat(await call(readChat, { id: String(chatId), seq }))
    },
    /** Shown at once, and no longer when it is refused. */
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
