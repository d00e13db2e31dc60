import { getHealth } from '@/lib/health/contract'
import { health } from '@/lib/health/server/health'
import { handle, routes } from '@/lib/server/handle'
import { reply } from '@/lib/server/reply'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(getHealth, async () => {
    const state = await health()
    return reply(state, state.ok ? {} : { status: 503, headers: { 'retry-after': '2' } })
  }),
)
