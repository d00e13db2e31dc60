'use client'
import { useEffect, useEffectEvent } from 'react'
import { type Chat, chatChanged, chatRead, listedEvents, type ListedMessage } from '@/lib/chats/contract'
import { applyToChat, NO_CHANGE } from '@/lib/chats/list-changes'
import { listen, listenToDocuments } from '@/lib/sync/client/events'
import { usePollOnChange, usePollInterval } from '@/lib/sync/client/polling'
import { useChannels, useLiveness } from '@/lib/sync/client/realtime'
import type { TruncatedDocument } from '@/lib/sync/contract'
import { randomBetween } from '@/lib/sync/jitter'
import { useFirstMe } from '@/lib/users/client/me'
import { noteChange, noteRead, readListChanges, useChatList } from './chat-list'

const HALLS_MAX = 100
const SOON_MS = [200, 1_000] as const

/** Keeps the list of chats as it is on the server, by events and by polling. */
export function useKeepChatList() {
  const me = useFirstMe()
  const { list } = useChatList()
  const channels = channelsOf(list)
  useChannels(channels)
  const liveness = useLiveness(channels)
  const { refresh } = useChatList(usePollInterval(liveness))
  usePollOnChange(liveness, refresh)

  const refreshNow = useEffectEvent(refresh)
  /** True when the event is not enough, and the list has to be read again. */
  const receive = useEffectEvent((change: ListedMessage | TruncatedDocument) => {
    const chat = list.find(({ id }) => id === change.chat_id)
    const known = chat && applyToChat(chat, readListChanges().get(change.chat_id) ?? NO_CHANGE, me.id)
    if ('truncated' in change) return true
    noteChange(change)
    return !known || change.rev > known.last_rev + 1
  })
  const receiveRead = useEffectEvent((chatId: number, userId: number, seq: number) => {
    noteRead(chatId, userId === me.id ? { read: seq } : { withRead: seq })
    // Some of the messages that are left may have been deleted, so their number is not known here.
    return userId === me.id && list.some(({ id, last_seq }) => id === chatId && seq < last_seq)
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refreshSoon = () => {
      timer ??= setTimeout(
        () => {
          timer = undefined
          void refreshNow()
        },
        randomBetween(...SOON_MS),
      )
    }
    const stops = [
      listenToDocuments(listedEvents, (change) => {
        if (receive(change)) refreshSoon()
      }),
      listen(chatRead, ({ chat_id, user_id, last_read_seq }) => {
        if (receiveRead(chat_id, user_id, last_read_seq)) refreshSoon()
      }),
      listen(chatChanged, refreshSoon),
    ]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [])
}

/** Whether the list is asked for every few seconds: events do not bring all that changes in it. */
export function useIsListPolled(): boolean {
  const { list } = useChatList()
  return useLiveness(channelsOf(list)) !== 'live'
}

/** General and the halls with the newest messages. Events of DMs come on the user's own channel. */
function channelsOf(chats: Chat[]): string[] {
  const channels = chats.filter(({ type }) => type !== 'dm').map(({ channel }) => channel)
  return channels.filter((channel) => channel !== null).slice(0, HALLS_MAX + 1)
}
