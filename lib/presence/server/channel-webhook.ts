import 'server-only'
import type { InputOf } from '@/lib/http/endpoint'
import type { receiveWebhook } from '@/lib/sync/contract'
import { currentUserChannelEvents } from '@/lib/users/server/channel-events'
import { recordChannelOccupied, recordChannelVacated } from './presence-events'

/** What the push service tells of who listens, in the order in which it happened. */
export async function handleChannelEvents(webhook: InputOf<typeof receiveWebhook>): Promise<void> {
  for (const { userId, isOccupied, at } of await currentUserChannelEvents(webhook)) {
    await (isOccupied ? recordChannelOccupied(userId, at) : recordChannelVacated(userId, at))
  }
}
