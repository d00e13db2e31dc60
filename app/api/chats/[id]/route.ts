import { muteChat } from '@/lib/chats/contract'
import { mute } from '@/lib/chats/server/chats'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(muteChat, ({ asker, input }) => mute(asker, input)),
)
