import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { heartbeat } from '@/lib/presence/contract'
import { beat } from '@/lib/presence/heartbeat'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(heartbeat, ({ asker, input, request }) => beat(asker, input, request.headers.get('x-client-id'))),
)
