import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { deleteMessage, editMessage } from '@/lib/messages/contract'
import { remove } from '@/lib/messages/delete'
import { edit } from '@/lib/messages/edit'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(editMessage, async ({ asker, input }) => (await edit(asker, input)).message),
  handle(deleteMessage, async ({ asker, input }) => (await remove(asker, input)).message),
)
