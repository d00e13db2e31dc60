import { readLink } from '@/lib/accounts/contract'
import * as links from '@/lib/accounts/server/device-links'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(readLink, ({ input, request }) => links.readLink(input.link, request)),
)
