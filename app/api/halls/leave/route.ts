import { leaveHall } from '@/lib/chats/halls/contract'
import { leave } from '@/lib/chats/halls/server/membership'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(leaveHall, async ({ asker, input }) => {
    await leave(asker, input)
    return {}
  }),
)
