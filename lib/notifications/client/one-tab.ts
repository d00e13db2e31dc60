'use client'

const keyOf = (userId: number) => `tertulia-noticed-${String(userId)}`
/** The least recent chats are forgotten. */
const CHATS_MAX = 200

/** Whether this tab is the first of this browser's tabs to handle the message: only that one notifies. */
export async function claimForThisTab(userId: number, chatId: number, seq: number): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined
  const claim = () => isFirst(userId, chatId, seq)
  return locks ? await locks.request('tertulia-notice', claim) : claim()
}

function isFirst(userId: number, chatId: number, seq: number): boolean {
  try {
    const noticed = new Map(JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]') as [number, number][])
    if ((noticed.get(chatId) ?? 0) >= seq) return false
    noticed.delete(chatId)
    noticed.set(chatId, seq)
    localStorage.setItem(keyOf(userId), JSON.stringify([...noticed].slice(-CHATS_MAX)))
    return true
  } catch {
    // Without storage each tab notifies; the notifications replace each other.
    return true
  }
}
