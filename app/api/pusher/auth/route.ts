import { authorize } from '@/lib/chats/server/authorize-channels'
import { handle, routes } from '@/lib/server/handle'
import { authorizeChannels } from '@/lib/sync/contract'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(authorizeChannels, ({ asker, input }) => authorize(asker, input)),
)
