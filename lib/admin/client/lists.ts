'use client'
import { useRef, useState } from 'react'
import useSWR from 'swr'
import {
  listKnownHalls,
  listKnownUsers,
  listSessionsOf,
  readServiceHealth,
  type ServiceHealth,
} from '@/lib/admin/contract'
import type { OutputOf } from '@/lib/http/endpoint'
import type { Pagination } from '@/lib/http/pagination'
import { callAsAdmin } from './call'

const LISTS_EVERY_MS = 30_000
const HEALTH_EVERY_MS = 10_000
const TYPING_MS = 250

interface ListPage {
  pagination: Pagination
}

export const useKnownUsers = (first: OutputOf<typeof listKnownUsers>, q: string) =>
  useSearchableList(listKnownUsers.path, first, (search) => callAsAdmin(listKnownUsers, search), q)

export const useKnownHalls = (first: OutputOf<typeof listKnownHalls>) =>
  useSearchableList(listKnownHalls.path, first, (search) => callAsAdmin(listKnownHalls, search))

/** One page of search results; `first` came with the page, for the search that it was opened with. */
function useSearchableList<F extends ListPage>(
  path: string,
  first: F,
  read: (search: { q: string; page: string }) => Promise<F>,
  firstSearch = '',
) {
  const { typed, searched, type } = useSearchText(firstSearch)
  const [page, setPage] = useState(1)
  const isFirst = searched === firstSearch && page === 1
  const { data, error, isLoading, mutate } = useSWR<F, unknown>(
    [path, searched, page],
    () => read({ q: searched, page: String(page) }),
    {
      ...(isFirst ? { fallbackData: first } : {}),
      revalidateOnMount: false,
      refreshInterval: LISTS_EVERY_MS,
      keepPreviousData: true,
    },
  )
  return {
    found: data ?? first,
    error,
    isLoading,
    refresh: () => mutate(),
    typed,
    type: (text: string) => {
      type(text)
      setPage(1)
    },
    turnTo: setPage,
  }
}

/** `searched` follows `typed` once the user stops typing. */
function useSearchText(first: string) {
  const [typed, setTyped] = useState(first)
  const [searched, setSearched] = useState(first)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(setSearched, TYPING_MS, text.trim())
  }
  return { typed, searched, type }
}

export function useSessionsOf(id: number) {
  const { data, error } = useSWR<OutputOf<typeof listSessionsOf>, unknown>([listSessionsOf.path, id], () =>
    callAsAdmin(listSessionsOf, { id: String(id) }),
  )
  return { sessions: data?.sessions, error }
}

export function useServiceHealth(first: ServiceHealth) {
  const { data, error } = useSWR<ServiceHealth, unknown>(
    readServiceHealth.path,
    () => callAsAdmin(readServiceHealth, {}),
    { fallbackData: first, revalidateOnMount: false, refreshInterval: HEALTH_EVERY_MS },
  )
  return { health: data ?? first, error }
}
