import { handleChannelEvents } from '@/lib/presence/server/presence-events'
import { handle, routes } from '@/lib/server/handle'
import { receiveWebhook } from '@/lib/sync/contract'
import { transport } from '@/lib/sync/server/transport'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(
    receiveWebhook,
    async ({ input }) => {
      await handleChannelEvents(input)
      return {}
    },
    transport.verifyWebhook,
  ),
)
