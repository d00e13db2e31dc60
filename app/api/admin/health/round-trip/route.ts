import { makeRoundTrip } from '@/lib/admin/contract'
import { roundTrip } from '@/lib/admin/server/round-trip'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(makeRoundTrip, ({ asker, input }) => roundTrip(asker, input.id)),
)
