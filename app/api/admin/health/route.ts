import { readServiceHealth } from '@/lib/admin/contract'
import { serviceHealth } from '@/lib/admin/server/health'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readServiceHealth, () => serviceHealth()),
)
