import { endOtherSessions, listSessions } from '@/lib/accounts/contract'
import * as auth from '@/lib/accounts/server/end-sessions'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listSessions, ({ asker }) => auth.sessions(asker)),
  handle(endOtherSessions, async ({ asker }) => {
    await auth.endOtherSessions(asker)
    return {}
  }),
)
