import { endSession } from '@/lib/accounts/contract'
import * as auth from '@/lib/accounts/server/end-sessions'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(endSession, async ({ asker, input }) => {
    await auth.endSession(asker, input.id)
    return {}
  }),
)
