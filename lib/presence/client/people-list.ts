'use client'
import type { CallOf, OutputOf } from '@/lib/http/endpoint'
import type { listUsers } from '@/lib/presence/contract'
import { sortPeople, nameMatches } from '@/lib/presence/people-order'
import type { User } from '@/lib/users/contract'
import { shownStatusOf, type Statuses } from './statuses'

const AT_ONCE = 100
const REFRESH_MS = 30_000
/** Somebody has come of whom nobody here has heard; when many do, not each of them is asked for. */
const NEWCOMER_MS = 1_000
const NEWCOMER_REST_MS = 5_000

export type Person = Pick<User, 'id' | 'username'>

export interface PeopleShown {
  rows: readonly Person[]
  /** How many are here; null until it is known. */
  count: number | null
  isLoading: boolean
  failure: unknown
}

interface PeopleListEnvironment {
  after: (ms: number, work: () => void) => () => void
  now: () => number
  find: (input: CallOf<typeof listUsers>) => Promise<OutputOf<typeof listUsers>>
  countHere: () => Promise<number>
}

const NOBODY: PeopleShown = { rows: [], count: null, isLoading: true, failure: undefined }

/**
 * Everybody, who is here first: page by page as far as somebody looks, by the statuses of this moment.
 * Who was once loaded stays. While it is held, nobody changes places.
 */
export function createPeopleList(statuses: Statuses, { after, now, find, countHere }: PeopleListEnvironment) {
  const people = new Map<number, Person>()
  const places = new Map<string, { pages: number; total: number; ids: Set<number> }>()
  const listeners = new Set<() => void>()
  let q = ''
  let shown = NOBODY
  let isHeld = false
  /** What is looked for anew has no places yet. */
  let heldFor = q
  let isAllHereLoaded = false
  let counted: number | null = null
  let failure: unknown
  let loading = 0
  let isTelling = false
  let newcomer: (() => void) | null = null
  let newcomerAt = -Infinity

  const statusOf = (id: number) => statuses.get(id)

  /** A page of answers changes many at once. */
  function tell() {
    if (isTelling) return
    isTelling = true
    queueMicrotask(() => {
      isTelling = false
      renew()
    })
  }

  function renew() {
    const rows = [...people.values()].filter((person) => isFound(person))
    shown = {
      rows: isHeld && heldFor === q ? held(rows) : sortPeople(rows, statusOf),
      count: isAllHereLoaded ? here() : counted,
      isLoading: loading > 0,
      failure,
    }
    heldFor = q
    for (const listener of listeners) listener()
  }

  const isMore = ({ pages, total }: { pages: number; total: number }) => pages * AT_ONCE < total
  const isFound = (person: Person) => nameMatches(person.username, q) || places.get(q)?.ids.has(person.id)
  const here = () =>
    [...people.keys()].filter((id) => (statusOf(id)?.status ?? 'offline') !== 'offline').length

  /** Everybody where they were; who is new comes after them. */
  function held(rows: Person[]): Person[] {
    const found = new Set(rows)
    const kept = shown.rows.filter((person) => found.has(person))
    const known = new Set(kept)
    const others = rows.filter((person) => !known.has(person))
    return [...kept, ...sortPeople(others, statusOf)]
  }

  async function load(page: number, wanted = q) {
    loading += 1
    if (loading === 1) tell()
    const asked = now()
    try {
      const answer = await find({
        page: String(page),
        per_page: String(AT_ONCE),
        ...(wanted ? { q: wanted } : {}),
      })
      statuses.learn(answer.users.map(shownStatusOf), asked)
      take(answer, page, wanted)
      if (wanted === '' && page === 1 && !isAllHereLoaded) counted = await countHere()
      failure = undefined
    } catch (cause) {
      failure = cause
    }
    loading -= 1
    tell()
  }

  function take({ users, pagination: { total } }: OutputOf<typeof listUsers>, page: number, wanted: string) {
    for (const { id, username } of users) if (!people.has(id)) people.set(id, { id, username })
    const place = places.get(wanted) ?? { pages: 0, total, ids: new Set<number>() }
    for (const { id } of users) place.ids.add(id)
    places.set(wanted, { ...place, total, pages: Math.max(place.pages, page) })
    if (wanted === '' && page === 1)
      isAllHereLoaded = total <= AT_ONCE || users.some(({ is_online: isHere }) => !isHere)
  }

  const refresh = () => void load(1, '')

  function onStatus(id: number) {
    if (people.has(id)) tell()
    else if (statusOf(id)?.status !== 'offline')
      newcomer ??= after(NEWCOMER_MS + rest(), () => {
        newcomer = null
        newcomerAt = now()
        refresh()
      })
  }

  const rest = () => Math.max(0, newcomerAt + NEWCOMER_REST_MS - now())

  function again(): () => void {
    let cancel = after(REFRESH_MS, round)
    function round() {
      refresh()
      cancel = after(REFRESH_MS, round)
    }
    return () => {
      cancel()
    }
  }

  return {
    shown: () => shown,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    start(): () => void {
      const ends = [statuses.onChange(onStatus), again()]
      refresh()
      return () => {
        newcomer?.()
        newcomer = null
        for (const end of ends) end()
      }
    },
    search(typed: string) {
      q = typed.trim()
      if (!places.has(q)) void load(1)
      tell()
    },
    more() {
      const place = places.get(q)
      if (place && loading === 0 && isMore(place)) void load(place.pages + 1)
    },
    refresh,
    hold(held: boolean) {
      isHeld = held
      if (!held) tell()
    },
  }
}
