import { readServiceHealth } from '@/lib/admin/contract'
import { serviceHealth } from '@/lib/admin/server/health'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readServiceHealth, () => serviceHealth()),
)
