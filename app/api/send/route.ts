import { sendByOldName } from '@/lib/messages/contract-old-names'
import { sendByName } from '@/lib/messages/server/old-names'
import { handle, routes } from '@/lib/server/handle'
import { pushHeader, reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(sendByOldName, async ({ asker, input }) => {
    const { message } = await sendByName(asker, input)
    return reply(message, { status: 201, headers: pushHeader() })
  }),
)
