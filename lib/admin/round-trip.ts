import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { db } from '@/lib/db/client'
import { health } from '@/lib/health/server'
import { Limit } from '@/lib/http/limits'
import { log } from '@/lib/log'
import { userChannel } from '@/lib/realtime/channels'
import { publish } from '@/lib/realtime/server'
import { type RoundTrip, roundTripped } from './contract'
import { timed } from './stopwatch'

const roundTrips = new Limit('admin:round-trip', 30, 60)

/** There and back by every way that a message goes, to nobody but who asks. */
export async function roundTrip(asker: Asker, id: string): Promise<RoundTrip> {
  await roundTrips.take(String(asker.id))
  const { made: epoch, ms: databaseMs } = await timed(() => writeAndRead(asker.id))
  const { push } = await health()
  log('info', 'admin', { did: 'round trip', by: asker.id })
  if (push === 'off') return { database_ms: databaseMs, push, push_ms: null }
  const { ms } = await timed(() => publish(roundTripped, [userChannel(asker.id, epoch)], { id }))
  return { database_ms: databaseMs, push, push_ms: ms }
}

/** Changes nothing, but is written, committed and read back like a change. */
async function writeAndRead(userId: number): Promise<number> {
  await db.$executeRaw`update users set channel_epoch = channel_epoch where id = ${userId}`
  const [row] = await db.$queryRaw<[{ channel_epoch: number }]>`
    select channel_epoch from users where id = ${userId}`
  return row.channel_epoch
}
