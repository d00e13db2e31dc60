import { addReaction, removeReaction } from '@/lib/messages/reactions/contract'
import * as reactions from '@/lib/messages/reactions/server/react'
import { handle, routes } from '@/lib/server/handle'
import { pushHeader, reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(addReaction, async ({ asker, input }) => {
    const { message } = await reactions.addReaction(asker, input)
    return reply(message, { headers: pushHeader() })
  }),
  handle(removeReaction, async ({ asker, input }) => {
    const { message } = await reactions.removeReaction(asker, input)
    return reply(message, { headers: pushHeader() })
  }),
)
