import { removeMember } from '@/lib/halls/contract'
import * as membership from '@/lib/halls/membership'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(removeMember, async ({ asker, input }) => {
    await membership.removeMember(asker, input)
    return {}
  }),
)
