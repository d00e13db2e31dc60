'use client'
import { isNewer, type Newest } from './incoming'

/** Of each chat the newest message that a tab has handled; earlier versions did not note its time. */
type Noticed = [chatId: number, seq: number, at?: number][]

const keyOf = (userId: number) => `tertulia-noticed-${String(userId)}`
/** The least recent chats are forgotten. */
const CHATS_MAX = 200

interface Message {
  seq: number
  timestamp: string
}

/** Whether this tab is the first of this browser's tabs to handle the message: only that one notifies. */
export async function claimForThisTab(userId: number, chatId: number, message: Message): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined
  const newest = { seq: message.seq, at: Date.parse(message.timestamp) }
  const claim = () => isFirst(userId, chatId, newest)
  return locks ? await locks.request('tertulia-notice', claim) : claim()
}

function isFirst(userId: number, chatId: number, message: Newest): boolean {
  try {
    const noticed = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]') as Noticed
    const [, seq = 0, at = 0] = noticed.find(([id]) => id === chatId) ?? []
    if (!isNewer(message, { seq, at })) return false
    const others = noticed.filter(([id]) => id !== chatId)
    const next: Noticed = [...others, [chatId, message.seq, Math.max(message.at, at)]]
    localStorage.setItem(keyOf(userId), JSON.stringify(next.slice(-CHATS_MAX)))
    return true
  } catch {
    // Without storage each tab notifies; the notifications replace each other.
    return true
  }
}
