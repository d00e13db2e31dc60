import 'server-only'
import { batchByKey } from '@/lib/db/batch'
import { Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { userChannel } from '@/lib/sync/channels'
import type { Connection, receiveWebhook } from '@/lib/sync/contract'
import { transport } from '@/lib/sync/server/transport'
import type { UserChannelEvent } from '@/lib/sync/server/transport/contract'
import type { Asker } from '@/lib/users/asker'

/** The epoch of each user's own channel; users that do not exist are left out. */
export async function epochsOf(
  userIds: number[],
  transaction?: Pick<Prisma.TransactionClient, '$queryRaw'>,
): Promise<Map<number, number>> {
  if (userIds.length === 0) return new Map()
  const statement = Prisma.sql`select id, channel_epoch from users where id = any(${userIds})`
  const rows = await (transaction?.$queryRaw<EpochRow[]>(statement) ?? rowsOf<EpochRow>(statement))
  return new Map(rows.map(({ id, channel_epoch: epoch }) => [id, epoch]))
}

interface EpochRow {
  id: number
  channel_epoch: number
}

/** What the asker's page needs to listen to events. */
export async function connectionFor(asker: Asker): Promise<Connection> {
  const epoch = await epochOf('user', asker.id)
  if (epoch === null) throw new Refusal('unauthenticated')
  return transport.connection(userChannel(asker.id, epoch))
}

/** Those of many who connect at once are read together. */
const epochOf = batchByKey(async (_: 'user', ids: number[]) => {
  const epochs = await epochsOf(ids)
  return ids.map((id) => ({ status: 'fulfilled' as const, value: epochs.get(id) ?? null }))
})

/** Events of the channels that users have now. Whoever leaves an older channel may listen to the new one. */
export async function currentUserChannelEvents(
  webhook: InputOf<typeof receiveWebhook>,
): Promise<UserChannelEvent[]> {
  const events = transport.userChannelEvents(webhook)
  const epochs = await epochsOf([...new Set(events.map(({ userId }) => userId))])
  return events.filter(({ userId, epoch }) => epochs.get(userId) === epoch)
}
