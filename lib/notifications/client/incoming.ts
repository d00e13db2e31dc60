import type { Chat } from '@/lib/chats/contract'

/** A chat with new messages of others. */
export interface IncomingMessage {
  chat: Chat & { id: number; last_message: NonNullable<Chat['last_message']> }
  /** The seq of the last message before them. */
  after: number
}

/** The newest message of a chat that is known: its seq, and when it was written. */
export interface Newest {
  seq: number
  at: number
}

/** A lower seq with a later time: the log was restored from an older copy, and its numbers begin again there. */
export const isNewer = (message: Newest, known: Newest): boolean =>
  message.seq > known.seq || message.at > known.at

/** The newest message of each chat. It never goes back, even if an older list arrives later. */
export function newestOf(
  chats: readonly Chat[],
  known: ReadonlyMap<number, Newest>,
): ReadonlyMap<number, Newest> {
  const newest = new Map(known)
  for (const chat of chats) {
    if (chat.id === null) continue
    const listed = newestIn(chat)
    const before = newest.get(chat.id)
    if (!before) newest.set(chat.id, listed)
    else if (isNewer(listed, before)) {
      newest.set(chat.id, { seq: listed.seq, at: Math.max(listed.at, before.at) })
    }
  }
  return newest
}

export function incomingMessages(
  chats: readonly Chat[],
  known: ReadonlyMap<number, Newest>,
  myId: number,
): IncomingMessage[] {
  return chats.flatMap((chat) => {
    const { id, last_message: last } = chat
    if (id === null || last === null || chat.unread === 0 || last.deleted || last.sender_id === myId)
      return []
    const before = known.get(id)
    if (before && !isNewer(newestIn(chat), before)) return []
    // In a chat that was not in the list before, or whose log was restored, all unread messages are new.
    const isContinued = before !== undefined && chat.last_seq > before.seq
    const after = isContinued ? before.seq : chat.last_seq - chat.unread
    return [{ chat: { ...chat, id, last_message: last }, after }]
  })
}

const newestIn = ({ last_seq, last_message: last }: Chat): Newest => ({
  seq: last_seq,
  at: last ? Date.parse(last.timestamp) : 0,
})
