import type { Section, SectionName } from '@/components/chats/sections'
import type { Chat } from '@/lib/chats/contract'

/** The rows of the list, from top to bottom. */
export type Row =
  | { kind: 'section'; key: string; name: SectionName; count: number; isFolded: boolean }
  | { kind: 'chat'; key: string; chat: Chat & { id: number } }

/** Of a folded section only the open chat is shown. */
export function rowsOf(
  sections: readonly Section[],
  folded: readonly string[],
  isCurrent: (chat: Chat) => boolean,
): Row[] {
  return sections.flatMap(({ name, chats }) => {
    const isFolded = folded.includes(name)
    const shown = isFolded ? chats.filter(isCurrent) : chats
    const heading: Row = { kind: 'section', key: name, name, count: chats.length, isFolded }
    return [heading, ...shown.filter(isOpened).map(chatRow)]
  })
}

const isOpened = (chat: Chat): chat is Chat & { id: number } => chat.id !== null
const chatRow = (chat: Chat & { id: number }): Row => ({ kind: 'chat', key: String(chat.id), chat })
