import { handle, reply } from '@/lib/http/handle'
import { pushHeader } from '@/lib/http/push-header'
import { routes } from '@/lib/http/routes'
import { sendByOldName } from '@/lib/messages/contract-old-names'
import { sendByName } from '@/lib/messages/old-names'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(sendByOldName, async ({ asker, input }) => {
    const { message } = await sendByName(asker, input)
    return reply(message, { status: 201, headers: pushHeader() })
  }),
)
