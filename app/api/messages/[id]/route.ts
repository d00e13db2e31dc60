import { deleteMessage, editMessage, readMessage } from '@/lib/messages/contract'
import { remove } from '@/lib/messages/server/delete'
import { edit } from '@/lib/messages/server/edit'
import { readOne } from '@/lib/messages/server/find-message'
import { handle, routes } from '@/lib/server/handle'
import { pushHeader, reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readMessage, async ({ asker, input }) => readOne(asker, input.id)),
  handle(editMessage, async ({ asker, input }) => {
    const { message } = await edit(asker, input)
    return reply(message, { headers: pushHeader() })
  }),
  handle(deleteMessage, async ({ asker, input }) => {
    const { message } = await remove(asker, input)
    return reply(message, { headers: pushHeader() })
  }),
)
