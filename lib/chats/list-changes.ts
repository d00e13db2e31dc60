import { type Chat, type ListedMessage, PREVIEW_MAX } from './contract'

type LastMessage = NonNullable<Chat['last_message']>

/** What was heard of a chat since the list was read. */
export interface ListChange {
  changes: readonly ListedMessage[]
  /** How far it is read: by oneself, and in a DM by the other side. */
  read: number
  withRead: number
  /** The chat itself, as it was answered. */
  chat: Chat | null
  /** What one has just asked for, until the list says so itself. */
  muted: boolean | null
}

export const NO_CHANGE: ListChange = { changes: [], read: 0, withRead: 0, chat: null, muted: null }

/** Old changes are in the next list that is read. */
const CHANGES_MAX = 100

export const withChange = (news: ListChange, change: ListedMessage): ListChange => ({
  ...news,
  changes: [...news.changes.filter(({ rev }) => rev !== change.rev), change]
    .sort((one, other) => one.rev - other.rev)
    .slice(-CHANGES_MAX),
})

/**
 * What is left to lay over a list that was asked for when `then` was known: the server had all of that, also
 * where its answer does not show it. A log that was restored from a backup has gone back.
 */
export function heardSince(now: ListChange, then: ListChange): ListChange {
  return {
    ...now,
    changes: now.changes.filter((change) => !then.changes.includes(change)),
    read: now.read > then.read ? now.read : 0,
    withRead: now.withRead > then.withRead ? now.withRead : 0,
    chat: now.chat === then.chat ? null : now.chat,
  }
}

/** The list as it would be read now: what was heard since, laid over what was read. */
export function applyToList(
  chats: readonly Chat[],
  news: ReadonlyMap<number, ListChange>,
  myId: number,
): Chat[] {
  let isMoved = false
  const now = chats.map((chat) => {
    const heard = chat.id === null ? undefined : news.get(chat.id)
    const next = heard ? applyToChat(chat, heard, myId) : chat
    isMoved ||= next.last_message_at !== chat.last_message_at
    return next
  })
  return isMoved ? now.sort(byNewest) : now
}

export function applyToChat(
  listed: Chat,
  { changes, read, withRead, chat, muted }: ListChange,
  myId: number,
): Chat {
  const base = chat && isLater(chat, listed) ? chat : listed
  const marked = withMarks(withMuted(base, muted), read, withRead)
  return changes
    .filter(({ rev }) => rev > base.last_rev)
    .reduce((now, change) => changed(now, change, myId), marked)
}

const isLater = (chat: Chat, listed: Chat) =>
  chat.last_rev > listed.last_rev ||
  (chat.last_rev === listed.last_rev && chat.last_read_seq > listed.last_read_seq)

const withMuted = (chat: Chat, muted: boolean | null): Chat =>
  muted === null || muted === chat.muted ? chat : { ...chat, muted }

function withMarks(chat: Chat, read: number, withRead: number): Chat {
  const theirs = chat.with_last_read_seq
  const next = theirs !== undefined && withRead > theirs ? { ...chat, with_last_read_seq: withRead } : chat
  if (read <= chat.last_read_seq) return next
  // It may be beyond what the list knows of: what comes on top of it counts from there.
  return { ...next, last_read_seq: read, unread: Math.min(chat.unread, Math.max(0, chat.last_seq - read)) }
}

function changed(chat: Chat, change: ListedMessage, myId: number): Chat {
  const isMine = change.sender_id === myId
  const last_rev = change.rev
  if (change.seq > chat.last_seq) {
    const last_read_seq = Math.max(chat.last_read_seq, isMine ? change.seq : 0)
    const counts = change.seq > last_read_seq && !change.deleted
    return {
      ...chat,
      last_rev,
      last_read_seq,
      last_seq: change.seq,
      unread: isMine ? 0 : chat.unread + (counts ? 1 : 0),
      last_message: preview(change),
      last_message_at: change.timestamp,
    }
  }
  const isUncounted = change.deleted && !isMine && change.seq > chat.last_read_seq
  return {
    ...chat,
    last_rev,
    unread: isUncounted ? Math.max(0, chat.unread - 1) : chat.unread,
    last_message: chat.last_message?.seq === change.seq ? preview(change) : chat.last_message,
  }
}

const preview = ({
  id,
  seq,
  sender_id,
  username,
  contenido,
  timestamp,
  deleted,
}: LastMessage): LastMessage => ({
  id,
  seq,
  sender_id,
  username,
  contenido: [...contenido].slice(0, PREVIEW_MAX).join(''),
  timestamp,
  deleted,
})

/** As the server sorts it; what is equal stays in its order. */
const byNewest = (one: Chat, other: Chat) =>
  Number(other.type === 'general') - Number(one.type === 'general') || timeOf(other) - timeOf(one)

const timeOf = ({ last_message_at: at }: Chat) => (at === null ? 0 : Date.parse(at))
