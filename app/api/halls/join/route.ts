import { joinHall } from '@/lib/chats/halls/contract'
import { join } from '@/lib/chats/halls/server/membership'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(joinHall, ({ asker, input }) => join(asker, input)),
)
