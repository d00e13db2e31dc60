'use client'
import { useRef, useState } from 'react'
import useSWR from 'swr'
import { inTime, isOutage, polling } from '@/lib/chats/client-polling'
import { ApiError } from '@/lib/http/api'
import type { OutputOf } from '@/lib/http/contract'
import { call } from '@/lib/users/client-call'
import { listMessages, sendMessage } from './contract'
import { type Draft, failed, withDraft, withoutDraft } from './drafts'
import { newClientId } from './new-client-id'
import { prepend, receive, receiveOne, type Timeline, timelineOf } from './timeline'

const PAGE = '50'
const CHANGES_AT_ONCE = '100'
// Farther behind than this, the newest page is loaded instead of all that was missed.
const FAR_BEHIND = 500

interface Given {
  chatId: number
  /** Whether the list of chats has this one: when that changes, it is asked for anew. */
  listed: boolean
  username: string
  first: OutputOf<typeof listMessages>
}

/** A chat's messages, followed by asking what changed since the last answer; and the means to add one. */
export function useMessages({ chatId, listed, username, first }: Given) {
  const [timeline, setTimeline] = useState<Timeline>(() => timelineOf(first))
  const [drafts, setDrafts] = useState<Draft[]>([])
  const sending = useRef<Promise<void>>(Promise.resolve())

  // What a visit to a chat was refused does not hold for the next one.
  const [visit] = useState(newClientId)
  const { data, error, mutate } = useSWR<string, unknown>(
    [listMessages.path, chatId, visit, listed],
    follow,
    polling,
  )

  const ask = (input: { since_rev?: string; before_seq?: string; limit: string }) =>
    inTime(call(listMessages, { chat_id: String(chatId), ...input }))

  const settle = (clientIds: string[]) => {
    setDrafts((known) => clientIds.reduce(withoutDraft, known))
  }

  // Whatever is asked twice, or answered late, changes nothing: rows keep their last change.
  async function follow(): Promise<string> {
    for (let since = timeline.rev; ;) {
      const changes = await ask({ since_rev: String(since), limit: CHANGES_AT_ONCE })
      const last = changes.messages.at(-1)
      const more = changes.has_more && last !== undefined
      if (more && changes.last_rev - since > FAR_BEHIND) {
        const newest = await ask({ limit: PAGE })
        setTimeline(timelineOf(newest))
        settle(newest.messages.map(({ client_id }) => client_id))
        return FOLLOWED
      }
      setTimeline((known) => receive(known, changes))
      settle(changes.messages.map(({ client_id }) => client_id))
      if (!more) return FOLLOWED
      since = last.rev
    }
  }

  /** One after another, so that they arrive in the order in which they were written. */
  function send(contenido: string, clientId = newClientId()): void {
    setDrafts((known) => withDraft(known, { clientId, contenido, failure: null }))
    sending.current = sending.current.then(() => post(contenido, clientId))
  }

  async function post(contenido: string, clientId: string): Promise<void> {
    try {
      const message = await call(sendMessage, { chat_id: chatId, contenido, client_id: clientId, username })
      setTimeline((known) => receiveOne(known, message))
      settle([clientId])
    } catch (refusal) {
      setDrafts((known) => failed(known, clientId, refusal instanceof ApiError ? refusal.code : 'internal'))
    }
    // What others wrote in between; and what was sent, if only the answer was lost.
    void mutate()
  }

  async function loadOlder(): Promise<void> {
    const before = timeline.rows[0]?.seq
    if (before === undefined || !timeline.hasOlder) return
    const page = await ask({ before_seq: String(before), limit: PAGE })
    setTimeline((known) => prepend(known, page))
  }

  return {
    messages: timeline.rows,
    drafts,
    hasOlder: timeline.hasOlder,
    isFollowing: data !== undefined,
    isOffline: isOutage(error),
    /** No longer ours to read. */
    isGone: error instanceof ApiError && error.code === 'not_found',
    send,
    retry: (draft: Draft) => {
      send(draft.contenido, draft.clientId)
    },
    discard: (draft: Draft) => {
      settle([draft.clientId])
    },
    loadOlder,
  }
}

const FOLLOWED = 'followed'
