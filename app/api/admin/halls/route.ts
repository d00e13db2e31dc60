import { listKnownHalls } from '@/lib/admin/contract'
import { listHalls } from '@/lib/admin/server/halls'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listKnownHalls, ({ input }) => listHalls(input)),
)
