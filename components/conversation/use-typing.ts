'use client'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { type Chat, typing } from '@/lib/chats/contract'
import type { Message } from '@/lib/messages/contract'
import { useOwnPresence } from '@/lib/presence/client/own-presence'
import { createTypists, createTypingSender } from '@/lib/presence/client/typing'
import { listen } from '@/lib/sync/client/events'
import { trigger, useChannels, useLiveness } from '@/lib/sync/client/realtime'
import { serverNow } from '@/lib/time/client/server-clock'
import { useMe } from '@/lib/users/client/me'
import { useParticipants } from './use-participants'

/** As many as may have come at once. */
const RECENT = 10

/** Who else is writing in a chat, and the means to tell that one is oneself. Only where events come. */
export function useTyping(chat: Chat, messages: readonly Message[]) {
  const { channel } = chat
  const { first: me } = useMe()
  const heard = channel === null ? [] : [channel]
  const isLive = useLiveness(heard) === 'live'
  const [writers] = useState(() => createTypists(after))
  const [told] = useState(() => createTypingSender(() => performance.now()))
  const [isNeeded, setNeeded] = useState(false)
  const { names, askAgain } = useParticipants(chat, isNeeded)
  const { own } = useOwnPresence(isNeeded)
  useChannels(heard)

  const hear = useEffectEvent((id: number) => {
    if (id === me.id) return
    setNeeded(true)
    // Anybody there may say so of anybody.
    if (names && !names.has(id)) askAgain()
    writers.hear(id)
  })
  useEffect(() => {
    const stop = listen(typing, ({ user_id: id }, heardOn) => {
      if (heardOn === channel) hear(id)
    })
    return () => {
      stop()
      writers.clear()
    }
  }, [channel, writers])

  const newest = messages.at(-1)?.id
  const stopThoseWhoWrote = useEffectEvent(() => {
    for (const { sender_id: id } of messages.slice(-RECENT)) writers.gone(id)
  })
  useEffect(() => {
    stopThoseWhoWrote()
  }, [newest])

  function tell(): boolean {
    if (!isLive || channel === null || !names || !own || isHiding(own.appear_offline_until)) return false
    return trigger(channel, typing, { user_id: me.id })
  }

  const canTell = isLive && names !== undefined && own !== undefined
  const tellAgain = useEffectEvent(() => {
    told.again(tell)
  })
  useEffect(() => {
    if (canTell) tellAgain()
  }, [canTell])

  const ids = useSyncExternalStore(writers.subscribe, writers.list, writers.list)
  return {
    /** Somebody is about to write: whom it may be told is known by the first letter. */
    prepare() {
      if (isLive) setNeeded(true)
    },
    names: isLive && names ? ids.flatMap((id) => names.get(id) ?? []) : [],
    wrote(before: string, text: string) {
      if (!isLive) return
      setNeeded(true)
      told.wrote(before, text, tell)
    },
  }
}

const isHiding = (until: string | null) => until !== null && Date.parse(until) > (serverNow() ?? Date.now())

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => {
    clearTimeout(timer)
  }
}
