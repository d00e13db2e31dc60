import { listKnownUsers } from '@/lib/admin/contract'
import { listUsers } from '@/lib/admin/users'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listKnownUsers, ({ asker, input }) => listUsers(asker, input)),
)
