import 'server-only'
import { db, type Prisma } from '@/lib/db/client'

/** The epoch of each user's own channel; of a user who does not exist, nothing. */
export async function epochsOf(
  userIds: number[],
  database: Pick<Prisma.TransactionClient, '$queryRaw'> = db,
): Promise<Map<number, number>> {
  if (userIds.length === 0) return new Map()
  const rows = await database.$queryRaw<Array<{ id: number; channel_epoch: number }>>`
    select id, channel_epoch from users where id = any(${userIds})`
  return new Map(rows.map(({ id, channel_epoch: epoch }) => [id, epoch]))
}
