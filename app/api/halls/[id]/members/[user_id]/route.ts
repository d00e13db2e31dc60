import { removeMember } from '@/lib/chats/halls/contract'
import * as membership from '@/lib/chats/halls/server/membership'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(removeMember, async ({ asker, input }) => {
    await membership.removeMember(asker, input)
    return {}
  }),
)
