import 'server-only'
import { db } from '@/lib/db/client'
import type { Asker } from '@/lib/users/asker'
import { readToken, SESSION_SECONDS, signToken, type Token } from './token'

// Read again after this long, so that a session ended by another instance is refused within 5 s.
const REMEMBERED_MS = 2_000
const REMEMBERED_AT_MOST = 10_000
const NOTED_EVERY_MS = 60_000

interface Remembered {
  asker: Asker | null
  until: number
}
interface Memory {
  bySession: Map<string, Remembered>
  /** How often something remembered became stale: what was read before that is not remembered after it. */
  forgotten: number
}

// One for pages and routes, which are bundled apart: what ends in a route has ended for the page, too.
const held = globalThis as { tertuliaSessions?: Memory }
const memory = (held.tertuliaSessions ??= { bySession: new Map(), forgotten: 0 })

export interface OpenedSession {
  id: string
  token: string
  expiresAt: Date
}

export async function openSession(
  userId: number,
  deviceId: string | null,
  userAgent: string,
): Promise<OpenedSession> {
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1000)
  const { id } = await db.session.create({
    data: { userId, deviceId, userAgent: printable(userAgent), expiresAt },
    select: { id: true },
  })
  return { id, token: await signToken(userId, id), expiresAt }
}

/** Who a token speaks for, as long as its session lives; also when the token was made. */
export async function askerOf(token: string): Promise<{ asker: Asker; issuedAt: Date } | null> {
  const read = await readToken(token)
  if (!read) return null
  const known = memory.bySession.get(read.sessionId)
  const asker = known && known.until > Date.now() ? known.asker : await remember(read)
  return asker?.id === read.userId ? { asker, issuedAt: read.issuedAt } : null
}

async function remember({ sessionId }: Token): Promise<Asker | null> {
  const before = memory.forgotten
  const asker = await findLiving(sessionId)
  if (memory.forgotten !== before) return asker
  if (memory.bySession.size >= REMEMBERED_AT_MOST) memory.bySession.clear()
  memory.bySession.set(sessionId, { asker, until: Date.now() + REMEMBERED_MS })
  return asker
}

async function findLiving(id: string): Promise<Asker | null> {
  const row = await db.session.findUnique({
    where: { id },
    select: {
      ...{ id: true, userId: true, deviceId: true, revokedAt: true, expiresAt: true, lastUsedAt: true },
      user: { select: { username: true, role: true } },
    },
  })
  if (!row || row.revokedAt || row.expiresAt.getTime() <= Date.now()) return null
  if (Date.now() - row.lastUsedAt.getTime() > NOTED_EVERY_MS) await noteUse(id)
  return { id: row.userId, ...row.user, sessionId: row.id, deviceId: row.deviceId }
}

async function noteUse(id: string): Promise<void> {
  const now = Date.now()
  await db.session.updateMany({
    where: { id, revokedAt: null },
    data: { lastUsedAt: new Date(now), expiresAt: new Date(now + SESSION_SECONDS * 1000) },
  })
}

/** Ends sessions of one user: all that the filter names. Answers how many were ended. */
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

/** What is remembered of a user is stale: read it again at the next request. */
export function forgetUser(userId: number): void {
  memory.forgotten += 1
  for (const [id, { asker }] of memory.bySession) if (asker?.id === userId) memory.bySession.delete(id)
}

// A header may carry any byte; what a person is shown later is text.
const printable = (userAgent: string) => userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 300)
