import { endSessionsOf, listSessionsOf } from '@/lib/admin/contract'
import { endSessions, listSessions } from '@/lib/admin/server/sessions'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listSessionsOf, ({ asker, input }) => listSessions(asker, input)),
  handle(endSessionsOf, async ({ asker, input }) => {
    await endSessions(asker, input)
    return {}
  }),
)
