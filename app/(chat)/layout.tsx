import type { ReactNode } from 'react'
import { cookies } from 'next/headers'
import { ChatsGiven } from '@/components/chat/ChatsGiven'
import { HIDDEN, PEOPLE_COOKIE } from '@/components/presence/people-column'
import { Shell } from '@/components/shell/Shell'
import { currentAsker } from '@/lib/auth/page'
import { CHATS_AT_ONCE } from '@/lib/chats/contract'
import { readPage } from '@/lib/chats/read'
import { env } from '@/lib/env'
import { connectionFor } from '@/lib/users/connection'
import { readUser } from '@/lib/users/read'

const now = () => Date.now()

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const asker = await currentAsker()
  // The page itself leads to the door: it knows where to come back to.
  if (!asker) return children
  const [user, chats, connection, kept] = await Promise.all([
    readUser(asker.id, asker.id),
    readPage(asker, CHATS_AT_ONCE),
    connectionFor(asker),
    cookies(),
  ])
  return (
    <ChatsGiven chats={chats} timeZone={env().APP_TIME_ZONE}>
      <Shell
        user={user}
        connection={connection}
        now={now()}
        showsPeople={kept.get(PEOPLE_COOKIE)?.value !== HIDDEN}
      >
        {children}
      </Shell>
    </ChatsGiven>
  )
}
