'use client'
import type { ReactNode } from 'react'
import { SWRConfig } from 'swr'
import { PresenceProvider } from '@/components/presence/PresenceProvider'
import { Header } from '@/components/shell/Header'
import { SessionWatch } from '@/components/shell/SessionWatch'
import { SkipLink } from '@/components/shell/SkipLink'
import { mayWorkLater } from '@/lib/http/api'
import type { Connection } from '@/lib/sync/contract'
import { TimeZone } from '@/lib/time/client/format'
import { FirstMe } from '@/lib/users/client/me'
import type { User } from '@/lib/users/contract'
import { AdminLive } from './AdminLive'
import { AdminNav } from './AdminNav'

interface AdminShellProps {
  user: User
  connection: Connection
  timeZone: string
  /** When the server wrote this, by its clock. */
  now: number
  children: ReactNode
}

/** The frame around the pages of administration: of the chats it has the header alone. */
export function AdminShell({ user, connection, timeZone, now, children }: AdminShellProps) {
  return (
    <FirstMe value={user}>
      <TimeZone value={timeZone}>
        <SWRConfig value={{ shouldRetryOnError: mayWorkLater }}>
          <PresenceProvider now={now}>
            <SessionWatch />
            <AdminLive connection={connection} />
            <SkipLink />
            <div className="flex min-h-dvh flex-col">
              <Header />
              <AdminNav />
              {children}
            </div>
          </PresenceProvider>
        </SWRConfig>
      </TimeZone>
    </FirstMe>
  )
}
