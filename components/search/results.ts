import { chatName } from '@/components/chats/chat-name'
import type { Chat } from '@/lib/chats/contract'
import type { Person } from '@/lib/presence/client/people-list'
import { matchScore } from '@/lib/text/match'

export type SearchResult =
  { kind: 'chat'; key: string; chat: Chat } | { kind: 'person'; key: string; person: Person }

const RECENT_MAX = 12
const CHATS_MAX = 30
const PEOPLE_MAX = 12

/** One's chats that fit what was typed, the best first; all count as equal while nothing is. */
export function findChats(
  chats: readonly Chat[],
  typed: string,
  isCurrent: (chat: Chat) => boolean,
): SearchResult[] {
  const isAny = typed.trim() === ''
  return chats
    .filter(({ id }) => id !== null)
    .flatMap((chat) => {
      const rank = isAny ? 0 : matchScore(chatName(chat), typed)
      return rank === null ? [] : [{ chat, rank }]
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        Number(isCurrent(one.chat)) - Number(isCurrent(other.chat)) ||
        Number(isWaiting(other.chat)) - Number(isWaiting(one.chat)) ||
        timeOf(other.chat) - timeOf(one.chat),
    )
    .slice(0, isAny ? RECENT_MAX : CHATS_MAX)
    .map(({ chat }) => ({ kind: 'chat', key: `chat-${String(chat.id)}`, chat }))
}

const isWaiting = ({ unread, muted }: Chat) => unread > 0 && !muted
const timeOf = ({ last_message_at: at }: Chat) => (at === null ? 0 : Date.parse(at))

interface PeopleLooked {
  /** Of whom the page knows: they fit or not. */
  known: readonly Person[]
  /** Whom the server found: they fit in one way or another. */
  found: readonly Person[]
}

/** The people who fit what was typed and with whom there is no chat in the list yet. */
export function findPeople(
  { known, found }: PeopleLooked,
  chats: readonly Chat[],
  typed: string,
  myId: number,
) {
  if (typed.trim() === '') return []
  const left = new Set([
    myId,
    ...chats.flatMap(({ id, with: other }) => (id !== null && other ? other.id : [])),
  ])
  const byId = new Map([...known, ...found].map((person) => [person.id, person]))
  const isFound = new Set(found.map(({ id }) => id))
  return [...byId.values()]
    .filter(({ id }) => !left.has(id))
    .flatMap((person) => {
      const rank = matchScore(person.username, typed) ?? (isFound.has(person.id) ? LAST : null)
      return rank === null ? [] : [{ person, rank }]
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, PEOPLE_MAX)
    .map(({ person }): SearchResult => ({ kind: 'person', key: `person-${String(person.id)}`, person }))
}

const LAST = 9
