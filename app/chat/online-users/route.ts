import { chatOnlineUsers } from '@/lib/presence/contract-old-names'
import * as lists from '@/lib/presence/server/lists'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(chatOnlineUsers, ({ asker, input }) => lists.listOnline(asker, input)),
)
