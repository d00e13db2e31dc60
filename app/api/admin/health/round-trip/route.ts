import { makeRoundTrip } from '@/lib/admin/contract'
import { roundTrip } from '@/lib/admin/server/round-trip'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(makeRoundTrip, ({ asker, input }) => roundTrip(asker, input.id)),
)
