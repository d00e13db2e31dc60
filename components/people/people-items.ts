import type { PeopleShown, Person } from '@/lib/presence/client/people-list'

export interface PeopleHeadingItem {
  heading: 'here' | 'gone'
  /** Null until it is known. */
  count: number | null
}
export type PeopleItem = Person | PeopleHeadingItem

/**
 * The rows under their headings. The numbers are of all people, also of those whose rows are not loaded yet;
 * in a search of those who were found.
 */
export function withHeadings({ rows, hereRows, count, total, isSearch }: PeopleShown) {
  const here = isSearch ? hereRows : count
  const gone = isSearch ? rows.length - hereRows : total === null || count === null ? null : total - count
  const hasHere = rows.length > 0 && (!isSearch || hereRows > 0)
  const hasGone = rows.length > hereRows
  const items: PeopleItem[] = [
    ...(hasHere ? [{ heading: 'here' as const, count: here }] : []),
    ...rows.slice(0, hereRows),
    ...(hasGone ? [{ heading: 'gone' as const, count: gone }] : []),
    ...rows.slice(hereRows),
  ]
  /** Where a row is among them. */
  const itemOf = (row: number) => row + Number(hasHere) + Number(hasGone && row >= hereRows)
  return { items, itemOf }
}
