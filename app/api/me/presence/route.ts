import { ownPresence } from '@/lib/presence/contract'
import { readOwnPresence } from '@/lib/presence/server/own-presence'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(ownPresence, ({ asker }) => readOwnPresence(asker)),
)
