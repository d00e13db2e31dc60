import { joinHallByOldName } from '@/lib/halls/contract-old-names'
import { join } from '@/lib/halls/membership'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(joinHallByOldName, async ({ asker, input }) => (await join(asker, input)).answer),
)
