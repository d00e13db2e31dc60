import 'server-only'
import type { InputOf } from '@/lib/http/contract'
import type { receiveWebhook } from '@/lib/realtime/contract'
import { channelNews } from '@/lib/users/channel-news'
import { channelOccupied, channelVacated } from './server'

/** What the push service tells of who listens, in the order in which it happened. */
export async function hearOfChannels(webhook: InputOf<typeof receiveWebhook>): Promise<void> {
  for (const { userId, isOccupied, at } of await channelNews(webhook)) {
    await (isOccupied ? channelOccupied(userId, at) : channelVacated(userId, at))
  }
}
