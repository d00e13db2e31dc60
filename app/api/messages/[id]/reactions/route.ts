import { listReactions } from '@/lib/messages/reactions/contract'
import * as reactions from '@/lib/messages/reactions/server/react'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listReactions, ({ asker, input }) => reactions.listReactions(asker, input)),
)
