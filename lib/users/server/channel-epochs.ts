import 'server-only'
import { db } from '@/lib/db/client'

/** The generation of each user's own channel; of who is not there, nothing. */
export async function epochsOf(userIds: number[]): Promise<Map<number, number>> {
  if (userIds.length === 0) return new Map()
  const rows = await db.$queryRaw<Array<{ id: number; channel_epoch: number }>>`
    select id, channel_epoch from users where id = any(${userIds})`
  return new Map(rows.map(({ id, channel_epoch: epoch }) => [id, epoch]))
}
