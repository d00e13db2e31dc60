'use client'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { ApiError } from '@/lib/http/api'
import type { OutputOf } from '@/lib/http/endpoint'
import {
  deleteMessage,
  editMessage,
  listMessages,
  type Message,
  messageEvents,
} from '@/lib/messages/contract'
import { type PendingMessage, pendingMessages } from '@/lib/messages/pending-message'
import { listenToDocuments } from '@/lib/sync/client/events'
import { isOutage, withTimeout } from '@/lib/sync/client/polling'
import { createFeeds, type Look, useFeed } from '@/lib/sync/client/use-feed'
import { applyAnswer, covers, type DocumentPage, type Timeline } from '@/lib/sync/timeline'
import { call } from '@/lib/users/client/call'
import { newClientId } from '@/lib/users/client/client-id'
import type { User } from '@/lib/users/contract'
import { changeMessage, onMessageChanged } from './change'
import { outbox, useOutboxState } from './outbox'
import { useIsReachable } from './reachable'
import { readEventAs } from './read-event'

type Page = OutputOf<typeof listMessages>

const toDocuments = ({ messages, ...counters }: Page): DocumentPage<Message> => ({
  documents: messages,
  ...counters,
})

const feeds = createFeeds<Message>((chatId) => ({
  read: async (question) => {
    const input = Object.entries(question).map(([name, value]) => [name, String(value)])
    const asked = Object.fromEntries(input) as Record<keyof typeof question, string>
    return toDocuments(await withTimeout(call(listMessages, { chat_id: String(chatId), ...asked })))
  },
  listen: (hear) => listenToDocuments(messageEvents, hear),
}))

interface OpenChat extends Omit<Look<Message>, 'first' | 'readEvent'> {
  first: Page
  me: User
}

/** A chat's messages, those of one's own on their way there, and the means to add one. */
export function useMessages({ me, first, ...look }: OpenChat) {
  const { chatId } = look
  const { timeline, view, error, ask, ...feed } = useFeed(feeds, {
    ...look,
    first: toDocuments(first),
    readEvent: readEventAs(me.id),
  })
  const kept = useOutboxState()
  const isInDoubt = kept.entries.some(
    ({ chat_id, client_id }) => chat_id === chatId && kept.failures.get(client_id) === 'unreachable',
  )
  const isReachable = useIsReachable(isInDoubt)
  const drafts = useMemo(() => pendingMessages(kept, chatId, isReachable), [kept, chatId, isReachable])

  function take(message: Message) {
    view.update((known) => applyAnswer(known, message))
    const now = view.read()
    // It has its place there, and something else is in it: this is not the chat that is known here.
    if (covers(now, message.seq) && !holds(now, message.sender_id, message.client_id)) ask()
  }

  const takeIfOfThisChat = useEffectEvent((message: Message) => {
    if (message.chat_id === chatId) take(message)
  })
  useEffect(() => {
    const stops = [outbox.onSent(takeIfOfThisChat), onMessageChanged(takeIfOfThisChat)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  // Sent, also when the answer was lost: here it is.
  useEffect(() => {
    void outbox.remove(drafts.map(({ clientId }) => clientId).filter((id) => holds(timeline, me.id, id)))
  }, [drafts, timeline, me.id])

  return {
    ...feed,
    messages: timeline.rows,
    hasOlder: timeline.hasOlder,
    hasNewer: timeline.hasNewer,
    drafts,
    isReachable,
    isOffline: isOutage(error),
    /** No longer ours to read. */
    isGone: error instanceof ApiError && error.code === 'not_found',
    send: (contenido: string) => {
      const payload = { username: me.username, contenido }
      outbox.add({ client_id: newClientId(), chat_id: chatId, payload })
    },
    retry: ({ clientId }: PendingMessage) => {
      outbox.retry(clientId)
    },
    discard: ({ clientId }: PendingMessage) => {
      void outbox.remove([clientId])
    },
    save: ({ id }: Message, contenido: string) => changeMessage(editMessage, { id: String(id), contenido }),
    erase: ({ id }: Message) => changeMessage(deleteMessage, { id: String(id) }),
  }
}

/** Whether a message of one's own is among those that are shown. */
const holds = ({ rows }: Timeline<Message>, senderId: number, clientId: string): boolean =>
  rows.some(({ sender_id, client_id }) => sender_id === senderId && client_id === clientId)
