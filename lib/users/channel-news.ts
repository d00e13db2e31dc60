import 'server-only'
import type { InputOf } from '@/lib/http/contract'
import type { receiveWebhook } from '@/lib/realtime/contract'
import { type UserChannelNews, userChannelNews } from '@/lib/realtime/server-webhook'
import { epochsOf } from './epochs'

/** Of users that exist, and of the channel that is theirs now: leaving an old one says nothing of them. */
export async function channelNews(webhook: InputOf<typeof receiveWebhook>): Promise<UserChannelNews[]> {
  const news = userChannelNews(webhook)
  const epochs = await epochsOf([...new Set(news.map(({ userId }) => userId))])
  return news.filter(({ userId, epoch }) => epochs.get(userId) === epoch)
}
