import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { listOnlineAsAdmin } from '@/lib/presence/contract'
import { online } from '@/lib/presence/lists'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listOnlineAsAdmin, ({ asker, input }) => online(asker, input)),
)
