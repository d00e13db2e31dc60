'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { StatusesOfPage } from '@/lib/presence/client'
import { loadUntilThere } from '@/lib/offline/load-until-there'
import { shownStatusOf, createStatuses } from '@/lib/presence/client/statuses'
import { FirstNow, useServerClock } from '@/lib/time/client/now'
import { useFirstMe } from '@/lib/users/client/me'
import type { User } from '@/lib/users/contract'

interface PresenceProviderProps {
  /** When the server wrote this page, by its clock. */
  now: number
  /** The people whose status the page has from the server. */
  others?: User[]
  children: ReactNode
}

/** Provides the statuses: first the server's, then kept up to date. */
export function PresenceProvider({ now, others = [], children }: PresenceProviderProps) {
  const me = useFirstMe()
  const [statuses] = useState(() => createStatuses(me.id, [me, ...others].map(shownStatusOf)))
  useServerClock(now)
  useEffect(() => {
    let isEnded = false
    let end = () => {}
    // Not a part of the first load: nothing on the page waits for it.
    void loadUntilThere(() => import('@/lib/presence/client/follow-presence')).then(({ followPresence }) => {
      if (!isEnded) end = followPresence(statuses)
    })
    return () => {
      isEnded = true
      end()
    }
  }, [statuses])
  return (
    <FirstNow value={now}>
      <StatusesOfPage value={statuses}>{children}</StatusesOfPage>
    </FirstNow>
  )
}
