import { handle } from '@/lib/http/handle'
import { routes } from '@/lib/http/routes'
import { hearOfChannels } from '@/lib/presence/channels-heard'
import { receiveWebhook } from '@/lib/realtime/contract'
import { verifyWebhook } from '@/lib/realtime/server-webhook'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routes(
  handle(
    receiveWebhook,
    async ({ input }) => {
      await hearOfChannels(input)
      return {}
    },
    verifyWebhook,
  ),
)
