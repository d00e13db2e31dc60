import type { LinkRequests } from '@/lib/sync/client/link'
import { authenticateUser, authorizeChannels, readRealtime } from '@/lib/sync/contract'
import { call } from './call'

/** The requests that a page's realtime connection makes. */
export const realtimeRequests: Pick<LinkRequests, 'connection' | 'authorize' | 'authenticate'> = {
  connection: () => call(readRealtime, {}),
  authorize: async (socketId, names) => {
    const answer = await call(authorizeChannels, { socket_id: socketId, channel_names: names })
    return 'channels' in answer ? answer.channels : {}
  },
  authenticate: (socketId) => call(authenticateUser, { socket_id: socketId }),
}
