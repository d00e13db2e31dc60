import { handle, routes } from '@/lib/server/handle'
import { authenticateUser } from '@/lib/sync/contract'
import { signUser } from '@/lib/sync/server/transport/pusher/sign'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(authenticateUser, async ({ asker, input }) => signUser(input.socket_id, asker.id)),
)
