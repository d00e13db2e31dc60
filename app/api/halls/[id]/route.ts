import { deleteHall, updateHall } from '@/lib/chats/halls/contract'
import { remove, update } from '@/lib/chats/halls/server/halls'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(updateHall, ({ asker, input }) => update(asker, input)),
  handle(deleteHall, async ({ asker, input }) => {
    await remove(asker, input)
    return {}
  }),
)
