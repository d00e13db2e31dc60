import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { hallMessagesByOldName } from '@/lib/messages/contract-old-names'
import { hallMessages } from '@/lib/messages/old-names'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(hallMessagesByOldName, ({ asker, input }) => hallMessages(asker, input)),
)
