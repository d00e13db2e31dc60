import { listHallsByOldName } from '@/lib/chats/halls/contract-old-names'
import { listJoined } from '@/lib/chats/halls/server/list'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listHallsByOldName, ({ asker }) => listJoined(asker)),
)
