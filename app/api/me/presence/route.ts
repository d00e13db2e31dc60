import { ownPresence } from '@/lib/presence/contract'
import { readOwnPresence } from '@/lib/presence/server/own-presence'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(ownPresence, ({ asker }) => readOwnPresence(asker)),
)
