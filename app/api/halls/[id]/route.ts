import { deleteHall, updateHall } from '@/lib/halls/contract'
import { remove, update } from '@/lib/halls/server'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(updateHall, async ({ asker, input }) => (await update(asker, input)).answer),
  handle(deleteHall, async ({ asker, input }) => {
    await remove(asker, input)
    return {}
  }),
)
