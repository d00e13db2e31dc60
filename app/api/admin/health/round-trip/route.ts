import { makeRoundTrip } from '@/lib/admin/contract'
import { roundTrip } from '@/lib/admin/round-trip'
import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(makeRoundTrip, ({ asker, input }) => roundTrip(asker, input.id)),
)
