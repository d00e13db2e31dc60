import { listKnownHalls } from '@/lib/admin/contract'
import { listHalls } from '@/lib/admin/halls'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listKnownHalls, ({ input }) => listHalls(input)),
)
