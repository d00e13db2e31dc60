import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { listUsers } from '@/lib/presence/contract'
import { users } from '@/lib/presence/lists'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listUsers, ({ asker, input }) => users(asker, input)),
)
