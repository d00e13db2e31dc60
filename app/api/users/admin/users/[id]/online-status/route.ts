import { readStatus } from '@/lib/presence/contract'
import * as statuses from '@/lib/presence/server/set-status'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readStatus, ({ asker, input }) => statuses.readStatus(asker, input)),
)
