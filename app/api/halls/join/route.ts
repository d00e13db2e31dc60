import { joinHall } from '@/lib/chats/halls/contract'
import { join } from '@/lib/chats/halls/server/membership'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(joinHall, ({ asker, input }) => join(asker, input)),
)
