import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { db, Prisma } from '@/lib/db/client'
import { afterResponse } from '@/lib/http/server/after-response'
import { ANYBODY } from '@/lib/users/server/read-user'
import { possiblyOnline } from './lists'
import { publishEndedEstados } from './publish-estado'
import { updatePresence, type UpdatedPresence } from './update-presence'

const SWEEP_EVERY_MS = 5_000
const AT_ONCE = 200
// By then the lease has run out, also for a clock that rounds.
const MARGIN_MS = 50

// One for each process, also where a bundle loads this module twice.
const shared = globalThis as { tertuliaSweepDue?: number }

/**
 * Leases run out without a request, and nothing here runs on a timer. So requests make this process look,
 * now and then, whose status has changed in the meantime, and whose estado has run out.
 */
export function sweepNowAndThen(): void {
  if (Date.now() < (shared.tertuliaSweepDue ?? 0)) return
  shared.tertuliaSweepDue = Date.now() + SWEEP_EVERY_MS
  afterResponse('sweep', sweep)
}

export async function sweep(): Promise<void> {
  const rows = await db.$queryRaw<Array<{ id: number }>>(changedByTime)
  await Promise.all([updatePresence(rows.map(({ id }) => id)), publishEndedEstados()])
}

export const changedByTime = Prisma.sql`
  with ${possiblyOnline(ANYBODY)} select id from possibly_online where status <> written_status limit ${AT_ONCE}`

/** A tab that left has a short lease: when it has run out, and no other heartbeat has come, others are told. */
export function recheckWhenLeaseEnds({ user_id: userId, ends_in: endsIn }: UpdatedPresence): void {
  if (endsIn === null) return
  afterResponse('departure', async () => {
    await pause(endsIn + MARGIN_MS)
    await updatePresence([userId])
  })
}
