'use client'
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'
import { ApiError } from '@/lib/http/api'
import { deleteMessage, editMessage, type Message } from '@/lib/messages/contract'
import { withTimeout, isOutage } from '@/lib/sync/client/polling'
import { type PendingMessage, pendingMessages, type Entry } from '@/lib/sync/outbox'
import { holdsMessage } from '@/lib/sync/timeline'
import { call } from '@/lib/users/client/call'
import { newClientId } from '@/lib/users/client/client-id'
import type { User } from '@/lib/users/contract'
import { add, onSent, readOutbox, remove, subscribeToOutbox } from './outbox'
import { flush, readFailures, subscribeToFailures, tryAgain } from './send-outbox'
import { type FollowedChat, useTimeline } from './use-timeline'

/** A chat's messages, those of one's own on their way there, and the means to add one. */
export function useMessages({ me, ...followed }: FollowedChat & { me: User }) {
  const { chatId } = followed
  const { timeline, add: take, error, ...talk } = useTimeline(followed)
  const entries = useSyncExternalStore(subscribeToOutbox, readOutbox, nothing)
  const failures = useSyncExternalStore(subscribeToFailures, readFailures, readFailures)
  const drafts = useMemo(() => pendingMessages(entries, failures, chatId), [entries, failures, chatId])

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
    void remove(drafts.map(({ clientId }) => clientId).filter((id) => holdsMessage(timeline, me.id, id)))
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
    retry: ({ clientId }: PendingMessage) => {
      tryAgain(clientId)
    },
    discard: ({ clientId }: PendingMessage) => {
      void remove([clientId])
    },
    save: async ({ id }: Message, contenido: string): Promise<Message> => {
      const saved = await withTimeout(call(editMessage, { id: String(id), contenido }))
      take(saved)
      return saved
    },
    erase: async ({ id }: Message) => {
      take(await withTimeout(call(deleteMessage, { id: String(id) })))
    },
  }
}

/** How many messages wait to be sent, of all chats, and whether one did not get through the last time. */
export function useOutboxState() {
  const entries = useSyncExternalStore(subscribeToOutbox, readOutbox, nothing)
  const failures = useSyncExternalStore(subscribeToFailures, readFailures, readFailures)
  const waiting = entries.filter(({ refused }) => refused === null)
  return { count: waiting.length, isStuck: waiting.some(({ client_id }) => failures.has(client_id)) }
}

const NOTHING: readonly Entry[] = []
const nothing = () => NOTHING
