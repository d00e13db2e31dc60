import { endSession } from '@/lib/auth/contract'
import * as auth from '@/lib/auth/server'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(endSession, async ({ asker, input }) => {
    await auth.endSession(asker, input.id)
    return {}
  }),
)
