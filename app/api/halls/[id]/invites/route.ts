import { createInvite } from '@/lib/chats/halls/contract'
import { invite } from '@/lib/chats/halls/server/invites'
import { handle, routes } from '@/lib/server/handle'
import { reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(createInvite, async ({ asker, input }) => reply(await invite(asker, input), { status: 201 })),
)
