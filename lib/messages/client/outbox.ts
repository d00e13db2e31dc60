'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { Message, sendMessage } from '@/lib/messages/contract'
import type { MessagePayload } from '@/lib/messages/pending-message'
import { createBrowserOutbox } from '@/lib/sync/client/browser-outbox'
import { createOutboxStore } from '@/lib/sync/client/outbox-store'
import type { Liveness } from '@/lib/sync/liveness'
import type { Entry } from '@/lib/sync/outbox/kept-entries'
import { call } from '@/lib/users/client/call'

/** A request that is not answered by then is given up and sent again with the same client_id. */
const ANSWER_WITHIN_MS = 15_000

/** The messages of the signed-in user, until the server has them. */
export const outbox = createBrowserOutbox<MessagePayload, Message>({
  store: createOutboxStore(fromVersion1),
  send: ({ client_id, chat_id, payload }) =>
    call(sendMessage, { chat_id, client_id, ...payload }, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }),
  readSent: (data) => Message.safeParse(data).data ?? null,
})

function fromVersion1(old: unknown): Entry<MessagePayload> {
  const { username, contenido, ...entry } = old as Omit<Entry<never>, 'payload'> & MessagePayload
  return { ...entry, payload: { username, contenido } }
}

/** Sends what an earlier page left, and tries again whenever the server may be reachable. */
export function useOutbox(userId: number, liveness: Liveness, isOffline: boolean) {
  useEffect(() => outbox.open(userId), [userId])
  useEffect(() => {
    if (!isOffline) outbox.wake()
  }, [liveness, isOffline])
}

export const useOutboxState = () => useSyncExternalStore(outbox.subscribe, outbox.read, () => NOTHING)
const NOTHING: ReturnType<typeof outbox.read> = { entries: [], failures: new Map() }

/** How many messages wait to be sent, of all chats, and whether one did not get through the last time. */
export function useOutboxCount() {
  const { entries, failures } = useOutboxState()
  const waiting = entries.filter(({ refused }) => refused === null)
  return { count: waiting.length, isStuck: waiting.some(({ client_id }) => failures.has(client_id)) }
}
