import type { Status } from './shown-status'

interface Named {
  id: number
  username: string
}

interface Known {
  status: Status
  lastSeen: string | null
}

const RANK: Record<Status, number> = { online: 0, away: 1, offline: 2 }
const NEVER = ''

/** Who is here by name, those away after those online; then the others, the last seen first: as the server does. */
export function sortPeople<Person extends Named>(
  people: Person[],
  statusOf: (id: number) => Known | undefined,
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

/** Whether what was typed is in the name, in whatever case or width. */
export const nameMatches = (username: string, typed: string) => keyOf(username).includes(keyOf(typed))

const keyOf = (name: string) => name.normalize('NFKC').toLowerCase()
