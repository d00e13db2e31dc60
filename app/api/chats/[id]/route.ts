import { muteChat } from '@/lib/chats/contract'
import { mute } from '@/lib/chats/server/chats'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(muteChat, ({ asker, input }) => mute(asker, input)),
)
