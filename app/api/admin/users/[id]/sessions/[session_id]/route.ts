import { endSessionOf } from '@/lib/admin/contract'
import { endSession } from '@/lib/admin/server/sessions'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(endSessionOf, async ({ asker, input }) => {
    await endSession(asker, input)
    return {}
  }),
)
