import { authorize } from '@/lib/chats/hearing'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { authorizeChannels } from '@/lib/realtime/contract'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(authorizeChannels, ({ asker, input }) => authorize(asker, input)),
)
