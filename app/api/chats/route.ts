import { listChats } from '@/lib/chats/contract'
import { list } from '@/lib/chats/server'
import { handle } from '@/lib/http/handle'
import { answerPolled } from '@/lib/http/polled'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listChats, ({ asker, input, request }) => answerPolled(request, list(asker, input))),
)
