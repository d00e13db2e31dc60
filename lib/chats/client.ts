'use client'
import { createContext, use } from 'react'
import useSWR from 'swr'
import type { OutputOf } from '@/lib/http/contract'
import { call } from '@/lib/users/client-call'
import { inTime, isOutage, polling } from './client-polling'
import { type Chat, listChats, openDm, readChat } from './contract'

type List = OutputOf<typeof listChats>

/** The list as it was when the server wrote this page. */
export const FirstChats = createContext<List | null>(null)

/** One's chats, with what is unread in them, as of at most three seconds ago. */
export function useChats() {
  const first = use(FirstChats)
  if (!first) throw new Error('FirstChats is missing.')
  const { data, error, mutate } = useSWR<List, unknown>(listChats.path, () => inTime(call(listChats, {})), {
    ...polling,
    fallbackData: first,
    revalidateOnMount: false,
  })
  const { chats } = data ?? first

  // Shown at once, then asked for: a write alone would discard an answer that is on its way.
  const put = (chat: Chat) =>
    mutate((known = first) => ({
      ...known,
      chats: known.chats.map((each) => (each.id === chat.id ? chat : each)),
    }))

  return {
    chats,
    isOffline: isOutage(error),
    refresh: () => mutate(),
    open: async (username: string) => {
      const chat = await call(openDm, { with_username: username })
      void mutate()
      return chat
    },
    read: async (chatId: number, seq: number) => {
      await put(await call(readChat, { id: String(chatId), seq }))
    },
  }
}
