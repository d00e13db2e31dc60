import { listMessages, OldMessagePage, sendMessage } from '@/lib/messages/contract'
import { readMessages } from '@/lib/messages/server/list-messages'
import { send } from '@/lib/messages/server/send'
import { answerConditionally } from '@/lib/server/conditional-get'
import { handle, reply } from '@/lib/server/handle'
import { pushHeader } from '@/lib/server/push-header'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listMessages, async ({ asker, input, request }) =>
    answerConditionally(
      request,
      input.chat_id === undefined ? OldMessagePage : listMessages.output,
      await readMessages(asker, input),
    ),
  ),
  handle(sendMessage, async ({ asker, input }) => {
    const { message, changed } = await send(asker, input)
    return reply(message, { status: changed ? 201 : 200, headers: pushHeader() })
  }),
)
