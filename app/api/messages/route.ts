import { listMessages, OldMessagePage, sendMessage } from '@/lib/messages/contract'
import { readMessages } from '@/lib/messages/server/list-messages'
import { send } from '@/lib/messages/server/send'
import { handle, routes } from '@/lib/server/handle'
import { answerConditionally, pushHeader, reply } from '@/lib/server/reply'

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
