import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { listOnline } from '@/lib/presence/contract'
import { online } from '@/lib/presence/lists'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listOnline, ({ asker, input }) => online(asker, input)),
)
