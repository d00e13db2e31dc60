import * as contract from '@/lib/admin/contract'
import { setRole } from '@/lib/admin/server/role'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(contract.setRole, ({ asker, input }) => setRole(asker, input)),
)
