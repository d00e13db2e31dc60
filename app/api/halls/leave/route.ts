import { leaveHall } from '@/lib/chats/halls/contract'
import { leave } from '@/lib/chats/halls/server/membership'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(leaveHall, async ({ asker, input }) => {
    await leave(asker, input)
    return {}
  }),
)
