import 'server-only'
import type { InputOf } from '@/lib/http/endpoint'
import type { receiveWebhook } from '@/lib/sync/contract'
import { transport } from '@/lib/sync/server/transport'
import type { UserChannelEvent } from '@/lib/sync/server/transport/contract'
import { epochsOf } from './channel-epochs'

/** Of users that exist, and of the channel that is theirs now: leaving an old one says nothing of them. */
export async function currentUserChannelEvents(
  webhook: InputOf<typeof receiveWebhook>,
): Promise<UserChannelEvent[]> {
  const news = transport.userChannelEvents(webhook)
  const epochs = await epochsOf([...new Set(news.map(({ userId }) => userId))])
  return news.filter(({ userId, epoch }) => epochs.get(userId) === epoch)
}
