import { listStatuses } from '@/lib/presence/contract'
import { statuses } from '@/lib/presence/server/statuses'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listStatuses, ({ asker, input }) => statuses(asker, input)),
)
