'use client'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import useSWR from 'swr'
import { chatChanged } from '@/lib/chats/contract'
import { ApiError } from '@/lib/http/api'
import type { OutputOf } from '@/lib/http/endpoint'
import {
  listMessages,
  messageDeleted,
  messageUpdated,
  type MessageNews,
  newMessage,
} from '@/lib/messages/contract'
import { latestOf } from '@/lib/sync/channels'
import { listen } from '@/lib/sync/client/events'
import { withTimeout, polling, usePollOnChange, usePollInterval } from '@/lib/sync/client/polling'
import { useChannels, useLiveness } from '@/lib/sync/client/realtime'
import { randomBetween } from '@/lib/sync/jitter'
import {
  append,
  beforePageAround,
  limitRows,
  applyPushed,
  isBehind,
  prepend,
  applyChanges,
  applyAnswer,
  reopen,
  restart,
  type Timeline,
  timelineFrom,
  timelineOf,
} from '@/lib/sync/timeline'
import { call } from '@/lib/users/client/call'
import { newClientId } from '@/lib/users/client/client-id'

const PAGE = '50'
const CHANGES_AT_ONCE = '100'
/** Farther behind than this, the newest page is loaded instead of all that was missed. */
const FAR_BEHIND = 500
/** What is missing may be on its way. */
const HOLE_MS = [150, 400] as const

export interface FollowedChat {
  chatId: number
  /** As the list of chats has it, and whether it has it: when that changes, the chat is asked for anew. */
  listed: { channel: string | null } | undefined
  first: OutputOf<typeof listMessages>
  /** The first page is not the newest one. */
  isFromMiddle: boolean
  /** Where the reader is: what is near is kept. */
  reader: RefObject<{ isAtEnd: boolean; seq: number | null }>
}

/** A chat's messages, as they are told of, or asked for; what is asked for twice or comes late changes nothing. */
export function useTimeline({ chatId, listed, first, isFromMiddle, reader }: FollowedChat) {
  const [timeline, setTimeline] = useState<Timeline>(() =>
    isFromMiddle ? timelineFrom(first) : timelineOf(first),
  )
  const [told, setTold] = useState(first.channel)
  const channel = latestOf(told, listed?.channel ?? null)
  const heard = channel === null ? [] : [channel]
  useChannels('open', heard)
  const liveness = useLiveness(heard)

  // What a visit to a chat was refused does not hold for the next one.
  const [visit] = useState(newClientId)
  const refreshInterval = usePollInterval(liveness)
  const key = [listMessages.path, chatId, visit, listed !== undefined]
  const { data, error, mutate } = useSWR<number, unknown>(key, follow, { ...polling, refreshInterval })
  usePollOnChange(liveness, () => mutate())
  useWayBack(error, listed, () => mutate())

  const read = (input: { since_rev?: string; before_seq?: string; after_seq?: string; limit: string }) =>
    withTimeout(call(listMessages, { chat_id: String(chatId), ...input }))

  const near = () => {
    const { isAtEnd, seq } = reader.current
    return isAtEnd || seq === null ? Infinity : seq
  }
  function update(change: (known: Timeline) => Timeline) {
    const kept = near()
    setTimeline((known) => limitRows(change(known), kept))
  }

  async function goToNewest() {
    const newest = await read({ limit: PAGE })
    update((known) => restart(known, newest))
  }

  async function goAround(seq: number) {
    const page = await read({ after_seq: String(beforePageAround(seq)), limit: PAGE })
    update((known) => reopen(known, page))
  }

  async function follow(): Promise<number> {
    for (let since = timeline.rev; ;) {
      const changes = await read({ since_rev: String(since), limit: CHANGES_AT_ONCE })
      setTold(changes.channel)
      const last = changes.messages.at(-1)
      const more = changes.has_more && last !== undefined
      if (more && changes.last_rev - since > FAR_BEHIND) {
        const seq = near()
        await (seq === Infinity ? goToNewest() : goAround(seq))
        return Date.now()
      }
      const asked = since
      update((known) => applyChanges(known, changes, asked))
      if (!more) return Date.now()
      since = last.rev
    }
  }

  useNews(chatId, (news) => {
    update((known) => applyPushed(known, news))
  })
  useHole(timeline, data, () => mutate())
  useChatChange(chatId, () => mutate())

  return {
    timeline,
    liveness,
    error,
    isFollowing: data !== undefined,
    add: (message: OutputOf<typeof listMessages>['messages'][number]) => {
      update((known) => applyAnswer(known, message))
    },
    loadOlder: async () => {
      const before = timeline.rows[0]?.seq
      if (before === undefined || !timeline.hasOlder) return
      const page = await read({ before_seq: String(before), limit: PAGE })
      update((known) => prepend(known, page))
    },
    loadNewer: async () => {
      const after = timeline.rows.at(-1)?.seq
      if (after === undefined || !timeline.hasNewer) return
      const page = await read({ after_seq: String(after), limit: PAGE })
      update((known) => append(known, page))
    },
    goToNewest,
    goAround,
  }
}

/** What was refused is not asked for again by itself: the list tells when one may read it after all. */
function useWayBack(error: unknown, listed: FollowedChat['listed'], ask: () => unknown) {
  const now = useEffectEvent(ask)
  const isRefused = error instanceof ApiError && error.code === 'not_found'
  // Whoever was out and is back hears another channel.
  const channel = listed?.channel
  useEffect(() => {
    if (isRefused && channel !== undefined) void now()
  }, [isRefused, channel])
}

function useNews(chatId: number, onNews: (news: MessageNews) => void) {
  const take = useEffectEvent(onNews)
  useEffect(() => {
    const stops = [newMessage, messageUpdated, messageDeleted].map((event) =>
      listen(event, (news) => {
        if (news.chat_id === chatId) take(news)
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [chatId])
}

/** Something is missing: it is asked for, unless it comes in the meantime. `answered`: of the last question. */
function useHole(timeline: Timeline, answered: number | undefined, ask: () => unknown) {
  const now = useEffectEvent(ask)
  const isOpen = isBehind(timeline)
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => void now(), randomBetween(...HOLE_MS))
    return () => {
      clearTimeout(timer)
    }
  }, [isOpen, timeline.rev, answered])
}

/** Everybody in it hears so at the same moment. */
function useChatChange(chatId: number, ask: () => unknown) {
  const now = useEffectEvent(ask)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listen(chatChanged, ({ chat_id }) => {
      if (chat_id !== chatId) return
      clearTimeout(timer)
      timer = setTimeout(() => void now(), randomBetween(0, HOLE_MS[0]))
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [chatId])
}
