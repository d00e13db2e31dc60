import { changeMe } from '@/lib/presence/server/own-presence'
import { handle, routes } from '@/lib/server/handle'
import { getMe, updateMe } from '@/lib/users/contract'
import { me } from '@/lib/users/server/me'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(getMe, ({ asker }) => me(asker)),
  handle(updateMe, ({ asker, input }) => changeMe(asker, input)),
)
