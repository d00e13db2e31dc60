import type { Chat } from '@/lib/chats/contract'

export type SectionName = 'unread' | 'pinned' | 'halls' | 'dms'

export interface Section {
  name: SectionName
  chats: Chat[]
}

interface Choice {
  isCurrent: (chat: Chat) => boolean
  /** The open chat was unread when it was opened: it keeps its place until another one is opened. */
  keepsUnread: boolean
  pinned: readonly number[]
  /** Somebody has begun to write there. */
  hasDraft: (chat: Chat) => boolean
}

/** The list as it is shown, from top to bottom. Halls always have their section, the others when they have chats. */
export function sectionsOf(chats: readonly Chat[], choice: Choice): Section[] {
  const sections: Record<SectionName, Chat[]> = { unread: [], pinned: [], halls: [], dms: [] }
  for (const chat of chats) {
    if (isShown(chat, choice)) sections[sectionOf(chat, choice)].push(chat)
  }
  const order: readonly (number | null)[] = choice.pinned
  sections.pinned.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
  return (['unread', 'pinned', 'halls', 'dms'] as const)
    .map((name) => ({ name, chats: sections[name] }))
    .filter(({ name, chats }) => name === 'halls' || chats.length > 0)
}

export const isUnread = ({ unread, muted }: Chat) => unread > 0 && !muted

function sectionOf(chat: Chat, { isCurrent, keepsUnread, pinned }: Choice): SectionName {
  if (isCurrent(chat) ? keepsUnread : isUnread(chat)) return 'unread'
  if (chat.id !== null && pinned.includes(chat.id)) return 'pinned'
  return chat.type === 'dm' ? 'dms' : 'halls'
}

/** A DM in which nobody has written is not a conversation yet, unless it is open. */
const isShown = (chat: Chat, { isCurrent, hasDraft, pinned }: Choice): boolean =>
  chat.type !== 'dm' ||
  chat.last_message !== null ||
  (chat.id !== null && (isCurrent(chat) || hasDraft(chat) || pinned.includes(chat.id)))
