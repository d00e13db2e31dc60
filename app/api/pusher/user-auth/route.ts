import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { authenticateUser } from '@/lib/realtime/contract'
import { signUser } from '@/lib/realtime/server-sign'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(authenticateUser, async ({ asker, input }) => signUser(input.socket_id, asker.id)),
)
