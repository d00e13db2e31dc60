import 'server-only'
import { env } from '@/lib/env'
import { authorizeChannels, type Connection } from './contract'
import { OWN_PLACE, pushPlace } from './place'
import { pushService } from './server-service'

const POLL_MS = 3_000

/** What the page of whoever has this channel needs to connect. */
export function connection(userChannel: string): Connection {
  const service = pushService()
  return {
    push: service ? 'on' : 'off',
    key: service?.key ?? null,
    ...(service ? pushPlace(env()) : OWN_PLACE),
    auth_endpoint: authorizeChannels.path,
    user_channel: userChannel,
    poll_ms: POLL_MS,
  }
}
