import { listReactions } from '@/lib/messages/reactions/contract'
import * as reactions from '@/lib/messages/reactions/server/react'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listReactions, ({ asker, input }) => reactions.listReactions(asker, input)),
)
