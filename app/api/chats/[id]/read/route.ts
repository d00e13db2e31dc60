import { readChat } from '@/lib/chats/contract'
import { read } from '@/lib/chats/server/chats'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readChat, ({ asker, input }) => read(asker, input)),
)
