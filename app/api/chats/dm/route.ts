import { openDm } from '@/lib/chats/contract'
import * as chats from '@/lib/chats/server'
import { handle, reply } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(openDm, async ({ asker, input }) => {
    const { chat, created } = await chats.openDm(asker, input)
    return reply(chat, { status: created ? 201 : 200 })
  }),
)
