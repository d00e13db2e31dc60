import { removeMember } from '@/lib/chats/halls/contract'
import * as membership from '@/lib/chats/halls/server/membership'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(removeMember, async ({ asker, input }) => {
    await membership.removeMember(asker, input)
    return {}
  }),
)
