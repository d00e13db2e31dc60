import { listChats } from '@/lib/chats/contract'
import { list } from '@/lib/chats/server/chats'
import { handle, routes } from '@/lib/server/handle'
import { answerConditionally } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listChats, ({ asker, input, request }) =>
    answerConditionally(request, listChats.output, list(asker, input)),
  ),
)
