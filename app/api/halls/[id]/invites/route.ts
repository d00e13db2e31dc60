import { createInvite } from '@/lib/halls/contract'
import { invite } from '@/lib/halls/invites'
import { handle, reply } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(createInvite, async ({ asker, input }) => reply(await invite(asker, input), { status: 201 })),
)
