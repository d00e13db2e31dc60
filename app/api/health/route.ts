import { getHealth } from '@/lib/health/contract'
import { health } from '@/lib/health/server/health'
import { handle, reply } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(getHealth, async () => {
    const state = await health()
    return reply(state, state.ok ? {} : { status: 503, headers: { 'retry-after': '2' } })
  }),
)
