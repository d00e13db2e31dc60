import 'server-only'
import { batchByKey } from '@/lib/db/batch'
import { db, Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import type { Asker } from '@/lib/users/asker'
import { readToken, SESSION_SECONDS, type Token } from './token'

// Sessions are read again after this time: one that another instance ended is refused within 5 s.
const REMEMBERED_MS = 4_000
const REMEMBERED_MAX = 10_000
/** Seconds. */
const WRITE_USE_EVERY = 60

interface Remembered {
  asker: Asker | null
  until: number
}
interface Memory {
  bySession: Map<string, Remembered>
  /** Grows with each `forgetUser`: what was read before it is not remembered after it. */
  forgotten: number
}

// Pages and routes are bundled apart; they share one memory, so that a session ends for both.
const shared = globalThis as { tertuliaSessions?: Memory }
const memory = (shared.tertuliaSessions ??= { bySession: new Map(), forgotten: 0 })

/** The user of a token, while its session is valid, and when the token was issued. */
export async function askerOf(token: string): Promise<{ asker: Asker; issuedAt: Date } | null> {
  const parsed = await readToken(token)
  if (!parsed) return null
  const known = memory.bySession.get(parsed.sessionId)
  const asker = known && known.until > Date.now() ? known.asker : await remember(parsed)
  return asker?.id === parsed.userId ? { asker, issuedAt: parsed.issuedAt } : null
}

async function remember({ sessionId }: Token): Promise<Asker | null> {
  const before = memory.forgotten
  const asker = await findValid('session', sessionId)
  if (memory.forgotten !== before) return asker
  if (memory.bySession.size >= REMEMBERED_MAX) memory.bySession.clear()
  memory.bySession.set(sessionId, { asker, until: Date.now() + REMEMBERED_MS })
  return asker
}

/** Those that are asked for while others are being read go together: many pages ask in the same second. */
const findValid = batchByKey(async (_: 'session', ids: string[]) => {
  const rows = await rowsOf<ValidSession>(Prisma.sql`
    select s.id::text, s.user_id, s.device_id::text, u.username, u.role,
      s.last_used_at < now() - make_interval(secs => ${WRITE_USE_EVERY}) as is_use_due
    from sessions s join users u on u.id = s.user_id
    where s.id = any(${ids}::uuid[]) and s.revoked_at is null and s.expires_at > now()`)
  await Promise.all(rows.filter((row) => row.is_use_due).map((row) => writeUse(row.id)))
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => ({ status: 'fulfilled' as const, value: askerFrom(found.get(id)) }))
})

interface ValidSession {
  id: string
  user_id: number
  device_id: string | null
  username: string
  role: Asker['role']
  is_use_due: boolean
}

const askerFrom = (row: ValidSession | undefined): Asker | null =>
  row
    ? { id: row.user_id, username: row.username, role: row.role, sessionId: row.id, deviceId: row.device_id }
    : null

async function writeUse(id: string): Promise<void> {
  const now = Date.now()
  await db.session.updateMany({
    where: { id, revokedAt: null },
    data: { lastUsedAt: new Date(now), expiresAt: new Date(now + SESSION_SECONDS * 1000) },
  })
}

/** Ends the user's sessions that the filter selects. Returns how many. */
export async function revokeSessions(
  userId: number,
  which: { id?: string | { not: string } },
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { userId, revokedAt: null, ...which },
    data: { revokedAt: new Date() },
  })
  forgetUser(userId)
  return count
}

/** The user has changed: the next request reads them again. */
export function forgetUser(userId: number): void {
  memory.forgotten += 1
  for (const [id, { asker }] of memory.bySession) if (asker?.id === userId) memory.bySession.delete(id)
}
