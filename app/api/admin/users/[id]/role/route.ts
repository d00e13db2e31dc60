import * as contract from '@/lib/admin/contract'
import { setRole } from '@/lib/admin/server/role'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(contract.setRole, ({ asker, input }) => setRole(asker, input)),
)
