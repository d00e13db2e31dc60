'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '@/lib/users/client-call'
import { useStatuses } from './client'
import { peopleOf } from './client-people'
import { listOnline, listUsers } from './contract'

/** Everybody, as long as somebody looks; and the means to find, to go on, and to keep them in their places. */
export function usePeople() {
  const statuses = useStatuses()
  const [people] = useState(() =>
    peopleOf(statuses, {
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
