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

interface Found {
  pagination: Pagination
}

export const useKnownUsers = (first: OutputOf<typeof listKnownUsers>) =>
  useListed(listKnownUsers.path, first, (search) => callAsAdmin(listKnownUsers, search))

export const useKnownHalls = (first: OutputOf<typeof listKnownHalls>) =>
  useListed(listKnownHalls.path, first, (search) => callAsAdmin(listKnownHalls, search))

/** A page of what a search finds; `first` is the one that came with this page. */
function useListed<F extends Found>(
  path: string,
  first: F,
  read: (search: { q: string; page: string }) => Promise<F>,
) {
  const { typed, asked, type } = useTyped()
  const [page, setPage] = useState(1)
  const isFirst = asked === '' && page === 1
  const { data, error, isLoading, mutate } = useSWR<F, unknown>(
    [path, asked, page],
    () => read({ q: asked, page: String(page) }),
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

/** What is typed is asked for once the fingers rest. */
function useTyped() {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(setAsked, TYPING_MS, text.trim())
  }
  return { typed, asked, type }
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
