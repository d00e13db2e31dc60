import { deleteHall, getHall, updateHall } from '@/lib/chats/halls/contract'
import { read, remove, update } from '@/lib/chats/halls/server/halls'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(getHall, ({ asker, input }) => read(asker, input)),
  handle(updateHall, ({ asker, input }) => update(asker, input)),
  handle(deleteHall, async ({ asker, input }) => {
    await remove(asker, input)
    return {}
  }),
)
