import { handle, routes } from '@/lib/server/handle'
import { readRealtime } from '@/lib/sync/contract'
import { connectionFor } from '@/lib/users/server/user-channels'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readRealtime, ({ asker }) => connectionFor(asker)),
)
