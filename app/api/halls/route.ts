import { createHall, listHalls } from '@/lib/chats/halls/contract'
import { create } from '@/lib/chats/halls/server/halls'
import { list } from '@/lib/chats/halls/server/list'
import { handle, routes } from '@/lib/server/handle'
import { reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(listHalls, ({ asker }) => list(asker)),
  handle(createHall, async ({ asker, input }) => reply(await create(asker, input), { status: 201 })),
)
