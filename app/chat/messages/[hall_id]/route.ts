import { hallMessagesByOldName } from '@/lib/messages/contract-old-names'
import { hallMessages } from '@/lib/messages/server/old-names'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(hallMessagesByOldName, ({ asker, input }) => hallMessages(asker, input)),
)
