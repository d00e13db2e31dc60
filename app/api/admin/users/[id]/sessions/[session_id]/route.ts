import { endSessionOf } from '@/lib/admin/contract'
import { endSession } from '@/lib/admin/sessions'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(endSessionOf, async ({ asker, input }) => {
    await endSession(asker, input)
    return {}
  }),
)
