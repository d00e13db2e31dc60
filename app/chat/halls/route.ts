import { listHallsByOldName } from '@/lib/halls/contract-old-names'
import { listJoined } from '@/lib/halls/list'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listHallsByOldName, ({ asker }) => listJoined(asker)),
)
