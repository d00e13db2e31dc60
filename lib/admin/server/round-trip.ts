import 'server-only'
import { type RoundTrip, roundTripped } from '@/lib/admin/contract'
import { db } from '@/lib/db/client'
import { health } from '@/lib/health/server/health'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { log } from '@/lib/log'
import { userChannel } from '@/lib/sync/channels'
import { publish } from '@/lib/sync/server/publish'
import type { Asker } from '@/lib/users/asker'
import { measure } from './stopwatch'

const roundTrips = new RateLimit('admin:round-trip', 30, 60)

/** Uses the database and push as a message does, and sends the event to the asker only. */
export async function roundTrip(asker: Asker, id: string): Promise<RoundTrip> {
  await roundTrips.take(String(asker.id))
  const { result: epoch, ms: databaseMs } = await measure(() => writeAndRead(asker.id))
  const { push } = await health()
  log('info', 'admin', { did: 'round trip', by: asker.id })
  if (push === 'off') return { database_ms: databaseMs, push, push_ms: null }
  const { ms } = await measure(() => publish(roundTripped, [userChannel(asker.id, epoch)], { id }))
  return { database_ms: databaseMs, push, push_ms: ms }
}

/** Writes, commits and reads back, without changing anything. */
async function writeAndRead(userId: number): Promise<number> {
  await db.$executeRaw`update users set channel_epoch = channel_epoch where id = ${userId}`
  const [row] = await db.$queryRaw<[{ channel_epoch: number }]>`
    select channel_epoch from users where id = ${userId}`
  return row.channel_epoch
}
