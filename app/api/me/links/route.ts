import { createLink } from '@/lib/accounts/contract'
import * as links from '@/lib/accounts/server/device-links'
import { handle, routes } from '@/lib/server/handle'
import { reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(createLink, async ({ asker }) => reply(await links.createLink(asker), { status: 201 })),
)
