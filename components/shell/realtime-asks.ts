import type { Asks } from '@/lib/realtime/client-open'
import { authenticateUser, authorizeChannels, readRealtime } from '@/lib/realtime/contract'
import { call } from '@/lib/users/client-call'

/** What a connection asks of the server, whichever page holds it. */
export const realtimeAsks: Pick<Asks, 'connection' | 'authorize' | 'authenticate'> = {
  connection: () => call(readRealtime, {}),
  authorize: async (socketId, names) => {
    const answer = await call(authorizeChannels, { socket_id: socketId, channel_names: names })
    return 'channels' in answer ? answer.channels : {}
  },
  authenticate: (socketId) => call(authenticateUser, { socket_id: socketId }),
}
