import { joinHallByOldName } from '@/lib/chats/halls/contract-old-names'
import { join } from '@/lib/chats/halls/server/membership'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(joinHallByOldName, ({ asker, input }) => join(asker, input)),
)
