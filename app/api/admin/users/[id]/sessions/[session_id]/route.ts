import { endSessionOf } from '@/lib/admin/contract'
import { endSession } from '@/lib/admin/server/sessions'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(endSessionOf, async ({ asker, input }) => {
    await endSession(asker, input)
    return {}
  }),
)
