import type { Chat } from '@/lib/chats/contract'

/**
 * The chat above or below the open one in the list. `unreadOnly`: the next one with unread messages,
 * going on from the other end of the list. Null where there is none.
 */
export function chatBeside(
  chats: readonly Chat[],
  isCurrent: (chat: Chat) => boolean,
  by: 1 | -1,
  unreadOnly: boolean,
): number | null {
  const withId = chats.filter(({ id }) => id !== null)
  const at = withId.findIndex(isCurrent)
  if (!unreadOnly) {
    const next = at < 0 ? withId.at(by > 0 ? 0 : -1) : at + by < 0 ? undefined : withId[at + by]
    return next?.id ?? null
  }
  const onwards = [...withId.slice(at + 1), ...withId.slice(0, Math.max(at, 0))]
  const inOrder = by > 0 ? onwards : onwards.reverse()
  return inOrder.find(({ unread, muted }) => unread > 0 && !muted)?.id ?? null
}
