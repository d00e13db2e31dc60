import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { chatPing } from '@/lib/presence/contract-old-names'
import { beat } from '@/lib/presence/heartbeat'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(chatPing, ({ asker, input, request }) => beat(asker, input, request.headers.get('x-client-id'))),
)
