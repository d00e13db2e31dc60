import { readChat } from '@/lib/chats/contract'
import { read } from '@/lib/chats/server'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readChat, ({ asker, input }) => read(asker, input)),
)
