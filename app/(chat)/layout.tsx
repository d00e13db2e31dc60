import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { HIDDEN, PEOPLE_COOKIE } from '@/components/people/people-column'
import { FirstChatsProvider } from '@/components/shell/FirstChatsProvider'
import { Shell } from '@/components/shell/Shell'
import { CHATS_AT_ONCE } from '@/lib/chats/contract'
import { parseListSettings, settingsCookie } from '@/lib/chats/list-settings'
import { readPage } from '@/lib/chats/server/read-list'
import { env } from '@/lib/env'
import { currentAsker } from '@/lib/server/current-user'
import { readOwnUser } from '@/lib/users/server/me'
import { connectionFor } from '@/lib/users/server/user-channels'

const now = () => Date.now()

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const asker = await currentAsker()
  // The page redirects to the sign-in: it knows its own address.
  if (!asker) return children
  const [user, chats, connection, cookieStore] = await Promise.all([
    readOwnUser(asker.id),
    readPage(asker, CHATS_AT_ONCE),
    connectionFor(asker),
    cookies(),
  ])
  return (
    <FirstChatsProvider chats={chats} timeZone={env().APP_TIME_ZONE}>
      <Shell
        user={user}
        connection={connection}
        now={now()}
        showsPeople={cookieStore.get(PEOPLE_COOKIE)?.value !== HIDDEN}
        listSettings={parseListSettings(cookieStore.get(settingsCookie(asker.id))?.value)}
      >
        {children}
      </Shell>
    </FirstChatsProvider>
  )
}
