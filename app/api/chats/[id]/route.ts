import { muteChat } from '@/lib/chats/contract'
import { mute } from '@/lib/chats/server'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(muteChat, ({ asker, input }) => mute(asker, input)),
)
