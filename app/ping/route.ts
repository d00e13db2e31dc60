import { ping } from '@/lib/presence/contract-old-names'
import { recordHeartbeat } from '@/lib/presence/server/heartbeat'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(ping, ({ asker, input, request }) =>
    recordHeartbeat(asker, input, request.headers.get('x-client-id')),
  ),
)
