import { listKnownHalls } from '@/lib/admin/contract'
import { listHalls } from '@/lib/admin/server/halls'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listKnownHalls, ({ input }) => listHalls(input)),
)
