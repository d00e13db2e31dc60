import { listChats } from '@/lib/chats/contract'
import { list } from '@/lib/chats/server/chats'
import { answerConditionally } from '@/lib/server/conditional-get'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listChats, ({ asker, input, request }) =>
    answerConditionally(request, listChats.output, list(asker, input)),
  ),
)
