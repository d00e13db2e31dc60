import { listHallsByOldName } from '@/lib/chats/halls/contract-old-names'
import { listJoined } from '@/lib/chats/halls/server/list'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listHallsByOldName, ({ asker }) => listJoined(asker)),
)
