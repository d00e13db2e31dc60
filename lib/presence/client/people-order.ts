import type { OnlineStatus } from '@/lib/users/contract'
import type { ShownStatus } from './statuses'

interface Named {
  id: number
  username: string
}

const RANK: Record<OnlineStatus, number> = { online: 0, away: 1, offline: 2 }
const NEVER = ''

type StatusOf = (id: number) => ShownStatus | undefined

export const isHereBy =
  (statusOf: StatusOf) =>
  ({ id }: Pick<Named, 'id'>): boolean =>
    (statusOf(id)?.status ?? 'offline') !== 'offline'

/** The first `hereRows` rows are of people who are here. */
interface Arranged<Person> {
  rows: readonly Person[]
  hereRows: number
}

export function arrange<Person extends Named>(people: Person[], statusOf: StatusOf): Arranged<Person> {
  return { rows: sortPeople(people, statusOf), hereRows: people.filter(isHereBy(statusOf)).length }
}

/** All who were shown keep their places, also under which heading; the others come after them. */
export function arrangeInPlace<Person extends Named>(
  shown: Arranged<Person>,
  people: Person[],
  statusOf: StatusOf,
): Arranged<Person> {
  const [found, known] = [new Set(people), new Set(shown.rows)]
  const others = people.filter((person) => !known.has(person))
  const added = arrange(others, statusOf)
  const keptHere = shown.rows.slice(0, shown.hereRows).filter((person) => found.has(person))
  const keptGone = shown.rows.slice(shown.hereRows).filter((person) => found.has(person))
  const here = [...keptHere, ...added.rows.slice(0, added.hereRows)]
  return { rows: [...here, ...keptGone, ...added.rows.slice(added.hereRows)], hereRows: here.length }
}

/** The server's order: online, then away, both by name; then offline, the last seen first. */
function sortPeople<Person extends Named>(people: Person[], statusOf: StatusOf): Person[] {
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
