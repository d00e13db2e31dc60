import { chatName } from '@/components/chats/chat-name'
import type { Chat } from '@/lib/chats/contract'
import type { Person } from '@/lib/presence/client/people-list'
import { matchScore } from '@/lib/text/match'

export type SearchResult =
  { kind: 'chat'; key: string; chat: Chat } | { kind: 'person'; key: string; person: Person }

const RECENT_MAX = 12
const CHATS_MAX = 30
const PEOPLE_MAX = 12

/** The chats that match, best first; without a text the most recent ones. */
export function findChats(
  chats: readonly Chat[],
  typed: string,
  isCurrent: (chat: Chat) => boolean,
): SearchResult[] {
  const isEmpty = typed.trim() === ''
  return chats
    .filter(({ id }) => id !== null)
    .flatMap((chat) => {
      const rank = isEmpty ? 0 : matchScore(chatName(chat), typed)
      return rank === null ? [] : [{ chat, rank }]
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        Number(isCurrent(one.chat)) - Number(isCurrent(other.chat)) ||
        Number(isUnread(other.chat)) - Number(isUnread(one.chat)) ||
        timeOf(other.chat) - timeOf(one.chat),
    )
    .slice(0, isEmpty ? RECENT_MAX : CHATS_MAX)
    .map(({ chat }) => ({ kind: 'chat', key: `chat-${String(chat.id)}`, chat }))
}

const isUnread = ({ unread, muted }: Chat) => unread > 0 && !muted
const timeOf = ({ last_message_at: at }: Chat) => (at === null ? 0 : Date.parse(at))

export interface Candidates {
  /** The people that the page has: not all of them match. */
  known: readonly Person[]
  /** The server's results: all match, some in ways that the page cannot tell. */
  found: readonly Person[]
}

/** The people who match and have no chat in the list yet. */
export function findPeople(people: Candidates, chats: readonly Chat[], typed: string, myId: number) {
  if (typed.trim() === '') return []
  const partners = chats.flatMap(({ id, with: other }) => (id !== null && other ? other.id : []))
  return listPeople(people, typed, new Set([myId, ...partners])).slice(0, PEOPLE_MAX)
}

/** The people who match, best first; without a text all that are known. */
export function listPeople(
  { known, found }: Candidates,
  typed: string,
  excluded: ReadonlySet<number>,
): SearchResult[] {
  const byId = new Map([...known, ...found].map((person) => [person.id, person]))
  const isFound = new Set(found.map(({ id }) => id))
  return [...byId.values()]
    .filter(({ id }) => !excluded.has(id))
    .flatMap((person) => {
      const rank = matchScore(person.username, typed) ?? (isFound.has(person.id) ? WORST_SCORE : null)
      return rank === null ? [] : [{ person, rank }]
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ person }) => ({ kind: 'person', key: `person-${String(person.id)}`, person }))
}

const WORST_SCORE = 9
