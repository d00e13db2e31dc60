'use client'
import { useEffect } from 'react'
import { listedEvents } from '@/lib/chats/contract'
import { changeKeptLine } from '@/lib/offline/client/keep-chats'
import { KEPT_TEXT_MAX } from '@/lib/offline/kept-chats'
import { listenToDocuments } from '@/lib/sync/client/events'

/** What is kept of chats on this device follows edits and deletions, whichever chat is open. */
export function KeptChats() {
  useEffect(
    () =>
      listenToDocuments(listedEvents, (change) => {
        if ('truncated' in change) return
        const text = change.deleted ? null : change.contenido.slice(0, KEPT_TEXT_MAX)
        changeKeptLine(change.chat_id, change.id, text)
      }),
    [],
  )
  return null
}
