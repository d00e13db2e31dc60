import { handle, reply } from '@/lib/http/handle'
import { answerPolled } from '@/lib/http/polled'
import { pushHeader } from '@/lib/http/push-header'
import { routes } from '@/lib/http/routes'
import { listMessages, sendMessage } from '@/lib/messages/contract'
import { history } from '@/lib/messages/history'
import { send } from '@/lib/messages/send'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listMessages, async ({ asker, input, request }) =>
    answerPolled(request, await history(asker, input)),
  ),
  handle(sendMessage, async ({ asker, input }) => {
    const { message, changed } = await send(asker, input)
    return reply(message, { status: changed ? 201 : 200, headers: pushHeader() })
  }),
)
