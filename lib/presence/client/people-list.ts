'use client'
import type { CallOf, OutputOf } from '@/lib/http/endpoint'
import type { listUsers } from '@/lib/presence/contract'
import type { User } from '@/lib/users/contract'
import { arrange, arrangeInPlace, isHereBy, nameMatches } from './people-order'
import { shownStatusOf, type Statuses } from './statuses'

const PAGE_SIZE = 100
const REFRESH_MS = 30_000
/** A user who is not listed yet comes online: the list is loaded again, once for many of them. */
const NEWCOMER_MS = 1_000
const NEWCOMER_REST_MS = 5_000

export type Person = Pick<User, 'id' | 'username'>

export interface PeopleShown {
  rows: readonly Person[]
  /** The first so many rows are of people who are here: online or away. */
  hereRows: number
  /** How many of all are here; null until it is known. */
  count: number | null
  total: number | null
  isSearch: boolean
  isLoading: boolean
  failure: unknown
}

export interface PeopleListEnvironment {
  after: (ms: number, work: () => void) => () => void
  now: () => number
  find: (input: CallOf<typeof listUsers>) => Promise<OutputOf<typeof listUsers>>
  countOnline: () => Promise<number>
  /** An answer has everybody: who is not in it has left. */
  isWhole?: boolean
}

const LOADING: PeopleShown = {
  ...{ rows: [], hereRows: 0, count: null, total: null },
  ...{ isSearch: false, isLoading: true, failure: undefined },
}

/**
 * A list of users, sorted by their current status. Pages are loaded as the list is scrolled, and
 * stay. While the list is held, nobody changes places.
 */
export function createPeopleList(
  statuses: Statuses,
  { after, now, find, countOnline, isWhole = false }: PeopleListEnvironment,
) {
  const people = new Map<number, Person>()
  /** What was loaded for each search. */
  const results = new Map<string, { pages: number; total: number; ids: Set<number> }>()
  const listeners = new Set<() => void>()
  let q = ''
  let shown = LOADING
  let isHeld = false
  /** The search that `shown` belongs to: only then there are places to keep. */
  let shownFor = q
  let areAllOnlineLoaded = false
  let onlineCount: number | null = null
  let failure: unknown
  let loading = 0
  let isUpdateDue = false
  let cancelNewcomer: (() => void) | null = null
  let newcomerAt = -Infinity

  const statusOf = (id: number) => statuses.get(id)

  /** One update for all statuses of an answer. */
  function scheduleUpdate() {
    if (isUpdateDue) return
    isUpdateDue = true
    queueMicrotask(() => {
      isUpdateDue = false
      update()
    })
  }

  function update() {
    const rows = [...people.values()].filter((person) => isFound(person))
    shown = {
      ...(isHeld && shownFor === q ? arrangeInPlace(shown, rows, statusOf) : arrange(rows, statusOf)),
      total: results.get('')?.total ?? null,
      isSearch: q !== '',
      count: areAllOnlineLoaded ? countOnlineLoaded() : onlineCount,
      isLoading: loading > 0,
      failure,
    }
    shownFor = q
    for (const listener of listeners) listener()
  }

  const hasMore = ({ pages, total }: { pages: number; total: number }) =>
    !isWhole && pages * PAGE_SIZE < total
  const isFound = (person: Person) => nameMatches(person.username, q) || results.get(q)?.ids.has(person.id)
  const countOnlineLoaded = () => [...people.values()].filter(isHereBy(statusOf)).length

  async function load(page: number, search = q) {
    loading += 1
    if (loading === 1) scheduleUpdate()
    const requestedAt = now()
    try {
      const answer = await find({
        page: String(page),
        per_page: String(PAGE_SIZE),
        ...(search ? { q: search } : {}),
      })
      statuses.learn(answer.users.map(shownStatusOf), requestedAt)
      addAnswer(answer, page, search)
      if (search === '' && page === 1 && !areAllOnlineLoaded) onlineCount = await countOnline()
      failure = undefined
    } catch (cause) {
      failure = cause
    }
    loading -= 1
    scheduleUpdate()
  }

  function addAnswer(answer: OutputOf<typeof listUsers>, page: number, search: string) {
    const { users, pagination } = answer
    const { total } = pagination
    if (isWhole && search === '') keepOnly(users)
    for (const { id, username } of users) if (!people.has(id)) people.set(id, { id, username })
    const result = results.get(search) ?? { pages: 0, total, ids: new Set<number>() }
    for (const { id } of users) result.ids.add(id)
    results.set(search, { ...result, total, pages: Math.max(result.pages, page) })
    if (search === '' && page === 1)
      areAllOnlineLoaded = isWhole || total <= PAGE_SIZE || users.some(({ is_online: isOnline }) => !isOnline)
  }

  function keepOnly(users: Person[]) {
    const ids = new Set(users.map(({ id }) => id))
    for (const id of people.keys()) if (!ids.has(id)) people.delete(id)
  }

  const refresh = () => void load(1, '')

  function onStatus(id: number) {
    if (people.has(id)) scheduleUpdate()
    else if (!isWhole && statusOf(id)?.status !== 'offline')
      cancelNewcomer ??= after(NEWCOMER_MS + newcomerRest(), () => {
        cancelNewcomer = null
        newcomerAt = now()
        refresh()
      })
  }

  const newcomerRest = () => Math.max(0, newcomerAt + NEWCOMER_REST_MS - now())

  function refreshRegularly(): () => void {
    let cancel = after(REFRESH_MS, next)
    function next() {
      refresh()
      cancel = after(REFRESH_MS, next)
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
      const ends = [statuses.onChange(onStatus), refreshRegularly()]
      refresh()
      return () => {
        cancelNewcomer?.()
        cancelNewcomer = null
        for (const end of ends) end()
      }
    },
    search(typed: string) {
      q = typed.trim()
      if (!results.has(q)) void load(1)
      scheduleUpdate()
    },
    more() {
      const result = results.get(q)
      if (result && loading === 0 && hasMore(result)) void load(result.pages + 1)
    },
    refresh,
    hold(held: boolean) {
      isHeld = held
      if (!held) scheduleUpdate()
    },
  }
}
