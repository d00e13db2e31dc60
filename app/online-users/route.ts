import { onlineUsers } from '@/lib/presence/contract-old-names'
import * as lists from '@/lib/presence/server/lists'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(onlineUsers, ({ asker, input }) => lists.listOnline(asker, input)),
)
