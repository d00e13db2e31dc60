'use client'
import { useEffect, useEffectEvent } from 'react'
import { type Chat, chatChanged, chatRead, listedEvents, type ListedMessage } from '@/lib/chats/contract'
import { applyToChat, NO_CHANGE } from '@/lib/chats/list-changes'
import { listen, listenToDocuments } from '@/lib/sync/client/events'
import { usePollOnChange, usePollInterval } from '@/lib/sync/client/polling'
import { useChannels, useLiveness } from '@/lib/sync/client/realtime'
import type { TruncatedDocument } from '@/lib/sync/contract'
import { randomBetween } from '@/lib/sync/jitter'
import { useMe } from '@/lib/users/client/me'
import { useChatList } from './chat-list'
import { noteChange, noteRead, readListChanges } from './list-changes'

const HALLS_HEARD = 100
const SOON_MS = [200, 1_000] as const

/** Keeps the list of chats as it is on the server: told of what happens, and asked for from time to time. */
export function useKeepChatList() {
  const { first: me } = useMe()
  const { list } = useChatList()
  const heard = heardAll(list)
  useChannels(heard)
  const liveness = useLiveness(heard)
  const { refresh } = useChatList(usePollInterval(liveness))
  usePollOnChange(liveness, refresh)

  const now = useEffectEvent(refresh)
  /** True when only the list itself can tell the rest. */
  const hear = useEffectEvent((news: ListedMessage | TruncatedDocument) => {
    const chat = list.find(({ id }) => id === news.chat_id)
    const known = chat && applyToChat(chat, readListChanges().get(news.chat_id) ?? NO_CHANGE, me.id)
    if ('truncated' in news) return true
    noteChange(news)
    return !known || news.rev > known.last_rev + 1
  })
  const mark = useEffectEvent((chatId: number, userId: number, seq: number) => {
    noteRead(chatId, userId === me.id ? { read: seq } : { withRead: seq })
    // Of what is left some may have been deleted.
    return userId === me.id && list.some(({ id, last_seq }) => id === chatId && seq < last_seq)
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      timer ??= setTimeout(
        () => {
          timer = undefined
          void now()
        },
        randomBetween(...SOON_MS),
      )
    }
    const stops = [
      listenToDocuments(listedEvents, (news) => {
        if (hear(news)) soon()
      }),
      listen(chatRead, ({ chat_id, user_id, last_read_seq }) => {
        if (mark(chat_id, user_id, last_read_seq)) soon()
      }),
      listen(chatChanged, soon),
    ]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [])
}

/** General and the halls where something was said last. DMs are heard on one's own channel. */
function heardAll(chats: Chat[]): string[] {
  const channels = chats.filter(({ type }) => type !== 'dm').map(({ channel }) => channel)
  return channels.filter((channel) => channel !== null).slice(0, HALLS_HEARD + 1)
}
