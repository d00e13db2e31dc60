'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useStatuses } from '@/lib/presence/client'
import { listOnline, listUsers } from '@/lib/presence/contract'
import { call } from '@/lib/users/client/call'
import { createPeopleList } from './people-list'

/** Everybody, as long as somebody looks; and the means to find, to go on, and to keep them in their places. */
export function usePeople() {
  const statuses = useStatuses()
  const [people] = useState(() =>
    createPeopleList(statuses, {
      now: () => performance.now(),
      after: (ms, work) => {
        const timer = setTimeout(work, ms)
        return () => {
          clearTimeout(timer)
        }
      },
      find: (input) => call(listUsers, input),
      countHere: async () => (await call(listOnline, { per_page: '1' })).online_count,
    }),
  )
  useEffect(() => people.start(), [people])
  return { people, shown: useSyncExternalStore(people.subscribe, people.shown, people.shown) }
}
