import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { changeMe } from '@/lib/presence/me'
import { getMe, updateMe } from '@/lib/users/contract'
import { me } from '@/lib/users/server'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(getMe, ({ asker }) => me(asker)),
  handle(updateMe, ({ asker, input }) => changeMe(asker, input)),
)
