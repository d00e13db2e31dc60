'use client'
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'
import { inTime, isOutage } from '@/lib/chats/client-polling'
import { ApiError } from '@/lib/http/api'
import { call } from '@/lib/users/client-call'
import type { User } from '@/lib/users/contract'
import { newClientId } from '@/lib/users/new-client-id'
import { flush, readFailures, subscribeToFailures, tryAgain } from './client-flush'
import { add, onSent, readOutbox, remove, subscribeToOutbox } from './client-outbox'
import { type ChatFollowed, useTimeline } from './client-timeline'
import { deleteMessage, editMessage, type Message } from './contract'
import { type Draft, draftsOf, type Entry } from './outbox'
import { holds } from './timeline'

/** A chat's messages, those of one's own on their way there, and the means to add one. */
export function useMessages({ me, ...followed }: ChatFollowed & { me: User }) {
  const { chatId } = followed
  const { timeline, add: take, error, ...talk } = useTimeline(followed)
  const entries = useSyncExternalStore(subscribeToOutbox, readOutbox, nothing)
  const failures = useSyncExternalStore(subscribeToFailures, readFailures, readFailures)
  const drafts = useMemo(() => draftsOf(entries, failures, chatId), [entries, failures, chatId])

  const hear = useEffectEvent(take)
  useEffect(
    () =>
      onSent((message) => {
        if (message.chat_id === chatId) hear(message)
      }),
    [chatId],
  )

  // Sent, also when the answer was lost: here it is.
  useEffect(() => {
    void remove(drafts.map(({ clientId }) => clientId).filter((id) => holds(timeline, me.id, id)))
  }, [drafts, timeline, me.id])

  return {
    ...talk,
    messages: timeline.rows,
    hasOlder: timeline.hasOlder,
    hasNewer: timeline.hasNewer,
    drafts,
    isOffline: isOutage(error),
    /** No longer ours to read. */
    isGone: error instanceof ApiError && error.code === 'not_found',
    send: (contenido: string) => {
      const entry = { client_id: newClientId(), username: me.username, chat_id: chatId, contenido }
      void add(entry).then(flush)
    },
    retry: ({ clientId }: Draft) => {
      tryAgain(clientId)
    },
    discard: ({ clientId }: Draft) => {
      void remove([clientId])
    },
    save: async ({ id }: Message, contenido: string): Promise<Message> => {
      const saved = await inTime(call(editMessage, { id: String(id), contenido }))
      take(saved)
      return saved
    },
    erase: async ({ id }: Message) => {
      take(await inTime(call(deleteMessage, { id: String(id) })))
    },
  }
}

/** How many messages wait to be sent, of all chats, and whether one did not get through the last time. */
export function useWaiting() {
  const entries = useSyncExternalStore(subscribeToOutbox, readOutbox, nothing)
  const failures = useSyncExternalStore(subscribeToFailures, readFailures, readFailures)
  const waiting = entries.filter(({ refused }) => refused === null)
  return { count: waiting.length, isStuck: waiting.some(({ client_id }) => failures.has(client_id)) }
}

const NOTHING: readonly Entry[] = []
const nothing = () => NOTHING
