import 'server-only'
import { env } from '@/lib/env'
import { authorizeChannels, type Connection } from '@/lib/sync/contract'
import { OWN_ADDRESS, publicAddress } from './public-address'
import { pushService } from './pusher-service'

const POLL_MS = 3_000

/** What the page of whoever has this channel needs to connect. */
export function connection(userChannel: string): Connection {
  const service = pushService()
  return {
    push: service ? 'on' : 'off',
    key: service?.key ?? null,
    ...(service ? publicAddress(env()) : OWN_ADDRESS),
    auth_endpoint: authorizeChannels.path,
    user_channel: userChannel,
    poll_ms: POLL_MS,
  }
}
