import type { Chat } from '@/lib/chats/contract'

/** A chat with new messages of others. */
export interface IncomingMessage {
  chat: Chat & { id: number; last_message: NonNullable<Chat['last_message']> }
  /** The seq of the last message before them. */
  after: number
}

/** The last seq of each chat. It never goes back, even if an older list arrives later. */
export function seqsOf(chats: readonly Chat[], known: ReadonlyMap<number, number>): Map<number, number> {
  const seqs = new Map(known)
  for (const { id, last_seq } of chats) {
    if (id !== null) seqs.set(id, Math.max(last_seq, seqs.get(id) ?? 0))
  }
  return seqs
}

export function incomingMessages(
  chats: readonly Chat[],
  known: ReadonlyMap<number, number>,
  myId: number,
): IncomingMessage[] {
  return chats.flatMap((chat) => {
    const { id, last_message: last } = chat
    if (id === null || last === null || chat.unread === 0 || last.deleted || last.sender_id === myId)
      return []
    // In a chat that was not in the list before, all unread messages are new.
    const after = known.get(id) ?? chat.last_seq - chat.unread
    return chat.last_seq > after ? [{ chat: { ...chat, id, last_message: last }, after }] : []
  })
}
