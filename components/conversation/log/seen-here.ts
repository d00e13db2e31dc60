'use client'
import { useEffect } from 'react'
import type { Chat } from '@/lib/chats/contract'

/** How far each chat was seen in this page: the list learns of it a moment later. */
const seen = new Map<string, number>()
const keyOf = (userId: number, chatId: number) => `${String(userId)}/${String(chatId)}`

export function useNoteSeen(userId: number, chatId: number, seq: number) {
  useEffect(() => {
    if (seq > 0) seen.set(keyOf(userId, chatId), seq)
  }, [userId, chatId, seq])
}

/** Without what is new only for the list. */
export const withoutSeen = (userId: number, chatId: number, chat: Chat): Chat =>
  seen.get(keyOf(userId, chatId)) === chat.last_seq
    ? { ...chat, unread: 0, last_read_seq: chat.last_seq }
    : chat
