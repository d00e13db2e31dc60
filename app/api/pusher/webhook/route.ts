import { handleChannelEvents } from '@/lib/presence/server/channel-webhook'
import { handle } from '@/lib/server/handle'
import { routes } from '@/lib/server/routes'
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
