import { listKnownUsers } from '@/lib/admin/contract'
import { listUsers } from '@/lib/admin/server/users'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listKnownUsers, ({ asker, input }) => listUsers(asker, input)),
)
