import { openDm } from '@/lib/chats/contract'
import * as chats from '@/lib/chats/server/chats'
import { handle, routes } from '@/lib/server/handle'
import { reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(openDm, async ({ asker, input }) => {
    const { chat, created } = await chats.openDm(asker, input)
    return reply(chat, { status: created ? 201 : 200 })
  }),
)
