import type { Chat } from '@/lib/chats/contract'

/** What others have said in a chat since it was looked at last. */
export interface IncomingMessage {
  chat: Chat & { id: number; last_message: NonNullable<Chat['last_message']> }
  /** The number of the last message before. */
  after: number
}

/** How far each chat has come. It never goes back, whatever list comes late. */
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
    // A chat that was not there before: all that is unread in it is new.
    const after = known.get(id) ?? chat.last_seq - chat.unread
    return chat.last_seq > after ? [{ chat: { ...chat, id, last_message: last }, after }] : []
  })
}
