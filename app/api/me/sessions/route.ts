import { endOtherSessions, listSessions } from '@/lib/auth/contract'
import * as auth from '@/lib/auth/server'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listSessions, ({ asker }) => auth.sessions(asker)),
  handle(endOtherSessions, async ({ asker }) => {
    await auth.endOtherSessions(asker)
    return {}
  }),
)
