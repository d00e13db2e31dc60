import * as contract from '@/lib/admin/contract'
import { setRole } from '@/lib/admin/role'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(contract.setRole, ({ asker, input }) => setRole(asker, input)),
)
