import type { ReactNode } from 'react'
import { ChatsGiven } from '@/components/chat/ChatsGiven'
import { Shell } from '@/components/shell/Shell'
import { currentAsker } from '@/lib/auth/page'
import { CHATS_AT_ONCE } from '@/lib/chats/contract'
import { readPage } from '@/lib/chats/read'
import { env } from '@/lib/env'
import { readUser } from '@/lib/users/read'

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const asker = await currentAsker()
  // The page itself leads to the door: it knows where to come back to.
  if (!asker) return children
  const [user, chats] = await Promise.all([readUser(asker.id, asker.id), readPage(asker, CHATS_AT_ONCE)])
  return (
    <ChatsGiven chats={chats} timeZone={env().APP_TIME_ZONE}>
      <Shell user={user}>{children}</Shell>
    </ChatsGiven>
  )
}
