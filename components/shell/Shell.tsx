'use client'
import type { ReactNode } from 'react'
import { SWRConfig } from 'swr'
import { ChatSections } from '@/components/chats/ChatSections'
import { PeopleColumn } from '@/components/people/PeopleColumn'
import { PeopleColumnContext } from '@/components/people/people-column-context'
import { usePeopleColumn } from '@/components/people/use-people-column'
import { ToastRegion } from '@/components/ui/ToastRegion'
import { FirstListSettings } from '@/lib/chats/client/list-settings'
import type { ListSettings } from '@/lib/chats/list-settings'
import { mayWorkLater } from '@/lib/http/api'
import type { Connection } from '@/lib/sync/contract'
import { FirstMe } from '@/lib/users/client/me'
import type { User } from '@/lib/users/contract'
import { BackgroundLoader } from './BackgroundLoader'
import { NewCode } from './NewCode'
import { PresenceOfPage } from './PresenceOfPage'
import { Realtime } from './Realtime'
import { SessionWatch } from './SessionWatch'
import { Sidebar } from './Sidebar'
import { SkipLink } from './SkipLink'

interface ShellProps {
  user: User
  connection: Connection
  /** The time of the server when it wrote this page. */
  now: number
  showsPeople: boolean
  listSettings: ListSettings
  children: ReactNode
}

/**
 * The frame around every chat. A phone shows either the list or the chat: the list only where the page
 * has `data-beside-list`.
 */
export function Shell({ user, connection, now, showsPeople, listSettings, children }: ShellProps) {
  const people = usePeopleColumn(showsPeople)
  return (
    <FirstMe value={user}>
      <SWRConfig value={{ shouldRetryOnError: mayWorkLater }}>
        <PresenceOfPage now={now}>
          <FirstListSettings value={listSettings}>
            <ChatSections>
              <SessionWatch />
              <Realtime connection={connection} />
              <ToastRegion />
              <BackgroundLoader />
              <SkipLink />
              <PeopleColumnContext value={people}>
                <div className="group/shell flex h-dvh flex-col">
                  <NewCode />
                  {/* The grid keeps room for the people while the HTML is still arriving. */}
                  <div
                    data-people={people.isShown || undefined}
                    className="flex min-h-0 flex-1 max-md:flex-col lg:data-people:grid lg:data-people:grid-cols-[17rem_minmax(0,1fr)_17rem] lg:data-people:grid-rows-[minmax(0,1fr)]"
                  >
                    <Sidebar />
                    <main
                      id="contenido"
                      tabIndex={-1}
                      className="flex min-w-0 flex-1 flex-col outline-none max-md:group-has-data-beside-list/shell:h-px max-md:group-has-data-beside-list/shell:flex-none md:overflow-y-auto"
                    >
                      {children}
                    </main>
                    {people.isShown && <PeopleColumn />}
                  </div>
                </div>
              </PeopleColumnContext>
            </ChatSections>
          </FirstListSettings>
        </PresenceOfPage>
      </SWRConfig>
    </FirstMe>
  )
}
