import { heartbeat } from '@/lib/presence/contract'
import { recordHeartbeat } from '@/lib/presence/server/heartbeat'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(heartbeat, ({ asker, input, request }) =>
    recordHeartbeat(asker, input, request.headers.get('x-client-id')),
  ),
)
