'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { SWRConfig } from 'swr'
import { PresenceProvider } from '@/components/presence/PresenceProvider'
import { Header } from '@/components/shell/Header'
import { SessionWatch } from '@/components/shell/SessionWatch'
import { SkipLink } from '@/components/shell/SkipLink'
import { mayWorkLater } from '@/lib/http/api'
import { useTextsOf } from '@/lib/i18n/client/language'
import { startRealtime } from '@/lib/sync/client/realtime'
import type { Connection } from '@/lib/sync/contract'
import { TimeZone } from '@/lib/time/client/format'
import { FirstMe, useMe } from '@/lib/users/client/me'
import { realtimeRequests } from '@/lib/users/client/realtime-requests'
import type { User } from '@/lib/users/contract'
import { adminTexts } from './texts'

interface AdminShellProps {
  user: User
  connection: Connection
  timeZone: string
  /** The time of the server when it wrote this page. */
  now: number
  children: ReactNode
}

/** The frame of the admin pages: the header of the chats, and a navigation of its own. */
export function AdminShell({ user, connection, timeZone, now, children }: AdminShellProps) {
  return (
    <FirstMe value={user}>
      <TimeZone value={timeZone}>
        <SWRConfig value={{ shouldRetryOnError: mayWorkLater }}>
          <PresenceProvider now={now}>
            <SessionWatch />
            <AdminRealtime connection={connection} />
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

/** Connects to the push service: the round trip waits for an event on the user's channel. */
function AdminRealtime({ connection }: { connection: Connection }) {
  const { check } = useMe()
  const recheck = useEffectEvent(check)
  const start = useEffectEvent(() =>
    startRealtime(connection, { ...realtimeRequests, check: () => recheck(), onRefused: () => undefined }),
  )
  useEffect(() => start(), [])
  return null
}

const PAGES = [
  ['/admin', 'people'],
  ['/admin/salas', 'halls'],
  ['/admin/servicio', 'service'],
] as const

function AdminNav() {
  const texts = useTextsOf(adminTexts)
  const path = usePathname().replace(/\/$/, '')
  return (
    <nav aria-label={texts.title} className="border-line safe-x border-b">
      <ul className="mx-auto flex w-full max-w-5xl flex-wrap gap-x-1">
        {PAGES.map(([href, name]) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className="text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink -mb-px flex min-h-11 items-center border-b-2 border-transparent px-3 text-sm font-medium"
            >
              {texts[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
