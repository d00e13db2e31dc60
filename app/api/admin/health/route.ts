import { readServiceHealth } from '@/lib/admin/contract'
import { serviceHealth } from '@/lib/admin/health'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readServiceHealth, () => serviceHealth()),
)
