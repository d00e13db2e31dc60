import { handle, routes } from '@/lib/server/handle'
import { authenticateUser } from '@/lib/sync/contract'
import { transport } from '@/lib/sync/server/transport'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(authenticateUser, async ({ asker, input }) => transport.signUser(input.socket_id, asker.id)),
)
