'use client'
import type { ReactNode } from 'react'
import { SWRConfig } from 'swr'
import { ChatNav } from '@/components/sidebar/ChatNav'
import { ApiError } from '@/lib/http/api'
import { useTexts } from '@/lib/i18n/client'
import { FirstMe } from '@/lib/users/client'
import type { User } from '@/lib/users/contract'
import { Header } from './Header'
import { NewCode } from './NewCode'
import { SessionWatch } from './SessionWatch'
import { SidebarFoot } from './SidebarFoot'
import { SkipLink } from './SkipLink'

/**
 * The frame around every chat. On a phone the list and the chat take turns: the list shows only
 * beside a page that says it has nothing to show of its own (`data-beside-list`).
 */
export function Shell({ user, children }: { user: User; children: ReactNode }) {
  const texts = useTexts().shell
  return (
    <FirstMe value={user}>
      <SWRConfig value={{ shouldRetryOnError }}>
        <SessionWatch />
        <SkipLink />
        <div className="group/shell flex h-dvh flex-col">
          <Header />
          <NewCode />
          <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
            <div className="bg-sunken border-line flex w-72 shrink-0 flex-col border-e max-md:hidden max-md:group-has-data-beside-list/shell:contents">
              <nav
                aria-label={texts.chats}
                className="border-line min-h-0 flex-1 overflow-y-auto p-3 max-md:flex-none max-md:border-b"
              >
                <ChatNav />
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
          </div>
        </div>
      </SWRConfig>
    </FirstMe>
  )
}

/** What was refused will be refused again; what failed may work the next time. */
const shouldRetryOnError = (error: unknown) =>
  !(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500
