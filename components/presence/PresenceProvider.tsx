'use client'
import { type ReactNode, useEffect, useState } from 'react'
import { StatusesOfPage } from '@/lib/presence/client'
import { followPresence } from '@/lib/presence/client/follow-presence'
import { shownStatusOf, createStatuses } from '@/lib/presence/client/statuses'
import { FirstNow, useServerClock } from '@/lib/time/client/now'
import { useMe } from '@/lib/users/client/me'
import type { User } from '@/lib/users/contract'

interface PresenceGivenProps {
  /** When the server wrote this page, by its clock. */
  now: number
  /** Whom the page knows already, besides oneself. */
  others?: User[]
  children: ReactNode
}

/** Who is here, for all that is in it: as the server knew it first, and followed from there. */
export function PresenceProvider({ now, others = [], children }: PresenceGivenProps) {
  const { first: me } = useMe()
  const [statuses] = useState(() => createStatuses(me.id, [me, ...others].map(shownStatusOf)))
  useServerClock(now)
  useEffect(() => followPresence(statuses), [statuses])
  return (
    <FirstNow value={now}>
      <StatusesOfPage value={statuses}>{children}</StatusesOfPage>
    </FirstNow>
  )
}
