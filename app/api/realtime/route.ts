import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { readRealtime } from '@/lib/realtime/contract'
import { connectionFor } from '@/lib/users/connection'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readRealtime, ({ asker }) => connectionFor(asker)),
)
