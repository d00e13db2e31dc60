import type { OnlineStatus } from '@/lib/users/contract'
import type { ShownStatus } from './statuses'

interface Named {
  id: number
  username: string
}

const RANK: Record<OnlineStatus, number> = { online: 0, away: 1, offline: 2 }
const NEVER = ''

/** The server's order: online, then away, both by name; then offline, the last seen first. */
export function sortPeople<Person extends Named>(
  people: Person[],
  statusOf: (id: number) => ShownStatus | undefined,
): Person[] {
  const keyed = people.map((person) => {
    const { status, lastSeen } = statusOf(person.id) ?? { status: 'offline', lastSeen: null }
    return { person, rank: RANK[status], key: keyOf(person.username), seen: lastSeen ?? NEVER }
  })
  keyed.sort((one, other) => {
    if (one.rank !== other.rank) return one.rank - other.rank
    if (one.rank === RANK.offline && one.seen !== other.seen) return one.seen < other.seen ? 1 : -1
    if (one.rank === RANK.offline) return one.person.id - other.person.id
    return one.key < other.key ? -1 : 1
  })
  return keyed.map(({ person }) => person)
}

/** Whether the name contains what was typed, in whatever case or width. */
export const nameMatches = (username: string, typed: string) => keyOf(username).includes(keyOf(typed))

const keyOf = (name: string) => name.normalize('NFKC').toLowerCase()
