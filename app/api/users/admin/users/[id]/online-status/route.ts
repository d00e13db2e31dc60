import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { readStatus } from '@/lib/presence/contract'
import * as statuses from '@/lib/presence/set-status'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readStatus, ({ asker, input }) => statuses.readStatus(asker, input)),
)
