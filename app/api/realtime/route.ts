import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'
import { readRealtime } from '@/lib/sync/contract'
import { connectionFor } from '@/lib/users/server/user-channels'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readRealtime, ({ asker }) => connectionFor(asker)),
)
