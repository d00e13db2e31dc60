import { leaveHall } from '@/lib/halls/contract'
import { leave } from '@/lib/halls/membership'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(leaveHall, async ({ asker, input }) => {
    await leave(asker, input)
    return {}
  }),
)
