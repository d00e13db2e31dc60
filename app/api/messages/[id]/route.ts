import { handle, reply } from '@/lib/http/handle'
import { pushHeader } from '@/lib/http/push-header'
import { routes } from '@/lib/http/routes'
import { deleteMessage, editMessage } from '@/lib/messages/contract'
import { remove } from '@/lib/messages/delete'
import { edit } from '@/lib/messages/edit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(editMessage, async ({ asker, input }) => {
    const { message } = await edit(asker, input)
    return reply(message, { headers: pushHeader() })
  }),
  handle(deleteMessage, async ({ asker, input }) => {
    const { message } = await remove(asker, input)
    return reply(message, { headers: pushHeader() })
  }),
)
