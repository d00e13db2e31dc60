import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { onlineUsers } from '@/lib/presence/contract-old-names'
import { online } from '@/lib/presence/lists'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(onlineUsers, ({ asker, input }) => online(asker, input)),
)
