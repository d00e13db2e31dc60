'use client'
import { use, useEffect, useEffectEvent } from 'react'
import { chatName } from '@/components/chats/chat-name'
import { useChats } from '@/lib/chats/client/chat-list'
import type { Chat } from '@/lib/chats/contract'
import type { Message } from '@/lib/messages/contract'
import { KEPT_LINES_MAX, KEPT_TEXT_MAX } from '@/lib/offline/kept-chats'
import { TimeZone } from '@/lib/time/client/format'

const SETTLES_MS = 1_000
const loadKeeping = () => import('@/lib/offline/client/keep-chats')

interface Kept {
  chatId: number
  chat: Chat
  messages: readonly Message[]
  hasNewer: boolean
  isGone: boolean
  userId: number
}

/** Keeps the newest messages of the open chat on this device, to be read without a network. */
export function useKeptOffline({ chatId, chat, messages, hasNewer, isGone, userId }: Kept) {
  const { chats } = useChats()
  const timeZone = use(TimeZone)

  const keep = useEffectEvent(async () => {
    const lines = messages
      .filter(({ deleted }) => !deleted)
      .slice(-KEPT_LINES_MAX)
      .map(({ id, username, contenido, timestamp }) => ({
        id,
        author: username,
        text: contenido.slice(0, KEPT_TEXT_MAX),
        at: timestamp,
      }))
    const listedIds = new Set(chats.flatMap(({ id }) => id ?? []))
    const path = `/c/${String(chatId)}`
    const kept = { userId, path, name: chatName(chat), at: Date.now(), timeZone, lines }
    ;(await loadKeeping()).keepChat(chatId, kept, listedIds)
  })

  useEffect(() => {
    // From the middle of the log the newest are not known.
    if (hasNewer || isGone) return
    const timer = setTimeout(() => void keep(), SETTLES_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [messages, hasNewer, isGone])

  useEffect(() => {
    if (isGone) void loadKeeping().then(({ forgetChat }) => forgetChat(chatId))
  }, [isGone, chatId])
}
