import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { listStatuses } from '@/lib/presence/contract'
import { statuses } from '@/lib/presence/statuses'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listStatuses, ({ asker, input }) => statuses(asker, input)),
)
