import { listOnlineAsAdmin } from '@/lib/presence/contract'
import * as lists from '@/lib/presence/server/lists'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listOnlineAsAdmin, ({ asker, input }) => lists.listOnline(asker, input)),
)
