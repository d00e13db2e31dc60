import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { afterResponse } from '@/lib/http/server/after-response'
import { presentUsersFor } from './present-users'
import { updatePresence } from './update-presence'

const EVERY_MS = 5_000
const AT_ONCE = 200
// Nobody has this id: what such a viewer sees, everybody else does.
const ANYBODY = 0

// One a process, also where a bundle loads this module twice.
const held = globalThis as { tertuliaSweepDue?: number }

/**
 * Leases run out without a request, and nothing here runs by itself: so whoever asks for something
 * makes this process look, now and then, whom the others still see as they no longer are.
 */
export function sweepNowAndThen(): void {
  if (Date.now() < (held.tertuliaSweepDue ?? 0)) return
  held.tertuliaSweepDue = Date.now() + EVERY_MS
  afterResponse('sweep', sweep)
}

export async function sweep(): Promise<void> {
  const rows = await db.$queryRaw<Array<{ id: number }>>(changedByTime)
  await updatePresence(rows.map(({ id }) => id))
}

export const changedByTime = Prisma.sql`
  with ${presentUsersFor(ANYBODY)} select id from weighed where status <> kept limit ${AT_ONCE}`
