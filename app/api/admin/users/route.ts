import { listKnownUsers } from '@/lib/admin/contract'
import { listUsers } from '@/lib/admin/server/users'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listKnownUsers, ({ asker, input }) => listUsers(asker, input)),
)
