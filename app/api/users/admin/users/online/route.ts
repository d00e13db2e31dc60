import { listOnlineAsAdmin } from '@/lib/presence/contract'
import * as lists from '@/lib/presence/server/lists'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listOnlineAsAdmin, ({ asker, input }) => lists.listOnline(asker, input)),
)
