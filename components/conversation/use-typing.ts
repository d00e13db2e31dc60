'use client'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import useSWR from 'swr'
import { type Chat, typing } from '@/lib/chats/contract'
import type { Message } from '@/lib/messages/contract'
import { useOwnPresence } from '@/lib/presence/client/own-presence'
import { createTypingSender, createTypists } from '@/lib/presence/client/typing'
import { listen } from '@/lib/sync/client/events'
import { trigger, useChannels, useLiveness } from '@/lib/sync/client/realtime'
import { serverNow } from '@/lib/time/client/server-clock'
import { useFirstMe } from '@/lib/users/client/me'
import type { Names } from './participant-names'

/** So many of the newest messages are looked at when new ones arrive. */
const RECENT = 10

/** Who else is typing in the chat, and the sender of one's own typing events. Works by push only. */
export function useTyping(chat: Chat, messages: readonly Message[]) {
  const { channel } = chat
  const me = useFirstMe()
  const channels = channel === null ? [] : [channel]
  const isLive = useLiveness(channels) === 'live'
  const [typists] = useState(() => createTypists(after))
  const [sender] = useState(() => createTypingSender(() => performance.now()))
  const [isNeeded, setNeeded] = useState(false)
  const { names, refresh } = useParticipants(chat, isNeeded)
  const { own } = useOwnPresence(isNeeded)
  useChannels(channels)

  const onTyping = useEffectEvent((id: number) => {
    if (id === me.id) return
    setNeeded(true)
    // Clients send this event themselves, so the id may be anybody's.
    if (names && !names.has(id)) refresh()
    typists.receive(id)
  })
  useEffect(() => {
    const stop = listen(typing, ({ user_id: id }, eventChannel) => {
      if (eventChannel === channel) onTyping(id)
    })
    return () => {
      stop()
      typists.clear()
    }
  }, [channel, typists])

  const newest = messages.at(-1)?.id
  const stopThoseWhoSent = useEffectEvent(() => {
    for (const { sender_id: id } of messages.slice(-RECENT)) typists.gone(id)
  })
  useEffect(() => {
    stopThoseWhoSent()
  }, [newest])

  function send(): boolean {
    if (!isLive || channel === null || !names || !own || appearsOffline(own.appear_offline_until))
      return false
    return trigger(channel, typing, { user_id: me.id })
  }

  const canSend = isLive && names !== undefined && own !== undefined
  const sendAgain = useEffectEvent(() => {
    sender.again(send)
  })
  useEffect(() => {
    if (canSend) sendAgain()
  }, [canSend])

  const ids = useSyncExternalStore(typists.subscribe, typists.list, typists.list)
  return {
    names: isLive && names ? ids.flatMap((id) => names.get(id) ?? []) : [],
    onInput(before: string, text: string) {
      if (!isLive) return
      setNeeded(true)
      sender.wrote(before, text, send)
    },
  }
}

const appearsOffline = (until: string | null) =>
  until !== null && Date.parse(until) > (serverNow() ?? Date.now())

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => {
    clearTimeout(timer)
  }
}

const REFRESH_INTERVAL_MS = 30_000

/** The names of the participants, once they are needed; null if there are too many. */
function useParticipants({ id, type, with: other }: Chat, isNeeded: boolean) {
  const refreshedAt = useRef(0)
  const { data, mutate } = useSWR<Names | null, unknown>(
    isNeeded && type !== 'dm' && id !== null ? ['participants', id] : null,
    async () => (await import('./participant-names')).participantNames(type, id!),
    { revalidateOnFocus: false, revalidateIfStale: false },
  )
  return {
    names: other ? new Map([[other.id, other.username]]) : data,
    /** For somebody unknown, who may have joined since. */
    refresh() {
      if (other || performance.now() - refreshedAt.current < REFRESH_INTERVAL_MS) return
      refreshedAt.current = performance.now()
      void mutate()
    },
  }
}
