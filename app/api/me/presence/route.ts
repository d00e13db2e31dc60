import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { ownPresence } from '@/lib/presence/contract'
import { own } from '@/lib/presence/own'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(ownPresence, ({ asker }) => own(asker)),
)
