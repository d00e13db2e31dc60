'use client'

const keyOf = (userId: number) => `tertulia-noticed-${String(userId)}`
/** Chats that nobody has written in for long need not be remembered. */
const KEPT_MAX = 200

/** Whether this tab is the one that says it: of all that hear of a message, the first. */
export async function claimForThisTab(userId: number, chatId: number, seq: number): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined
  const look = () => isFirst(userId, chatId, seq)
  return locks ? await locks.request('tertulia-notice', look) : look()
}

function isFirst(userId: number, chatId: number, seq: number): boolean {
  try {
    const noticed = new Map(JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]') as [number, number][])
    if ((noticed.get(chatId) ?? 0) >= seq) return false
    noticed.delete(chatId)
    noticed.set(chatId, seq)
    localStorage.setItem(keyOf(userId), JSON.stringify([...noticed].slice(-KEPT_MAX)))
    return true
  } catch {
    // A browser that stores nothing: each tab says it, in the same place.
    return true
  }
}
