import { renewCode } from '@/lib/accounts/contract'
import * as auth from '@/lib/accounts/server/end-sessions'
import { handle, routes } from '@/lib/server/handle'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(renewCode, ({ asker }) => auth.renewCode(asker)),
)
