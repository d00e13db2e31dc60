import { deleteHall, updateHall } from '@/lib/chats/halls/contract'
import { remove, update } from '@/lib/chats/halls/server/halls'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(updateHall, ({ asker, input }) => update(asker, input)),
  handle(deleteHall, async ({ asker, input }) => {
    await remove(asker, input)
    return {}
  }),
)
