import { createInvite } from '@/lib/chats/halls/contract'
import { invite } from '@/lib/chats/halls/server/invites'
import { handle, reply } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(createInvite, async ({ asker, input }) => reply(await invite(asker, input), { status: 201 })),
)
