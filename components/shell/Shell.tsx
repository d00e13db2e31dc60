'use client'
import type { ReactNode } from 'react'
import { SWRConfig } from 'swr'
import { ChatNav } from '@/components/chat-list/ChatNav'
import { PeopleButtons } from '@/components/people/PeopleButtons'
import { PeopleColumn } from '@/components/people/PeopleColumn'
import { usePeopleColumn } from '@/components/people/use-people-column'
import { SwitcherButton } from '@/components/search/SwitcherButton'
import { ToastRegion } from '@/components/ui/ToastRegion'
import { mayWorkLater } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client/language'
import type { Connection } from '@/lib/sync/contract'
import { FirstMe } from '@/lib/users/client/me'
import type { User } from '@/lib/users/contract'
import { BackgroundLoader } from './BackgroundLoader'
import { Header } from './Header'
import { NewCode } from './NewCode'
import { PresenceOfPage } from './PresenceOfPage'
import { Realtime } from './Realtime'
import { SessionWatch } from './SessionWatch'
import { SidebarFoot } from './SidebarFoot'
import { SkipLink } from './SkipLink'

interface ShellProps {
  user: User
  connection: Connection
  /** The time of the server when it wrote this page. */
  now: number
  showsPeople: boolean
  children: ReactNode
}

/**
 * The frame around every chat. A phone shows either the list or the chat: the list only where the page
 * has `data-beside-list`.
 */
export function Shell({ user, connection, now, showsPeople, children }: ShellProps) {
  const texts = useTexts().shell
  const people = usePeopleColumn(showsPeople)
  return (
    <FirstMe value={user}>
      <SWRConfig value={{ shouldRetryOnError: mayWorkLater }}>
        <PresenceOfPage now={now}>
          <SessionWatch />
          <Realtime connection={connection} />
          <ToastRegion />
          <BackgroundLoader />
          <SkipLink />
          <div className="group/shell flex h-dvh flex-col">
            <Header>
              <PeopleButtons showsColumn={people.isShown} onToggle={people.toggle} />
            </Header>
            <NewCode />
            {/* The grid keeps room for the people while the HTML is still arriving. */}
            <div
              data-scrolls-list
              data-people={people.isShown || undefined}
              className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto lg:data-people:grid lg:data-people:grid-cols-[18rem_minmax(0,1fr)_18rem] lg:data-people:grid-rows-[minmax(0,1fr)]"
            >
              <div className="bg-sunken border-line flex w-72 shrink-0 flex-col border-e [--ground:var(--color-sunken)] max-md:hidden max-md:group-has-data-beside-list/shell:contents">
                <nav
                  aria-label={texts.chats}
                  className="border-line min-h-0 flex-1 overflow-y-auto p-3 max-md:flex-none max-md:border-b"
                >
                  <ChatNav search={<SwitcherButton />} />
                </nav>
                <SidebarFoot />
              </div>
              <main
                id="contenido"
                tabIndex={-1}
                className="flex min-w-0 flex-1 flex-col outline-none md:overflow-y-auto"
              >
                {children}
              </main>
              {people.isShown && <PeopleColumn />}
            </div>
          </div>
        </PresenceOfPage>
      </SWRConfig>
    </FirstMe>
  )
}
