import 'server-only'
import type * as z from 'zod/mini'
import type { Session } from '@/lib/accounts/contract'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { log } from '@/lib/log'
import { recordSignOut } from '@/lib/presence/server/presence-events'
import type { Asker } from '@/lib/users/asker'
import { cutOffListeners } from './cut-off-listeners'
import { voidLinks } from './device-links'
import { forgetDevices } from './devices'
import { hashCode, newCode } from './secrets'
import { revokeSessions } from './sessions'

const renewals = new RateLimit('codes:renewals', 10, 60 * 60)

export async function logout(asker: Asker, forget: boolean): Promise<void> {
  if (asker.sessionId) await revokeSessions(asker.id, { id: asker.sessionId })
  if (forget && asker.deviceId) await forgetDevices(asker.id, { in: [asker.deviceId] })
  await Promise.all([recordSignOut(asker.id), cutOffListeners(asker.id)])
}

export const sessions = (asker: Asker) => sessionsOf(asker, asker.id)

export async function sessionsOf(
  asker: Asker,
  userId: number,
): Promise<{ sessions: z.output<typeof Session>[] }> {
  const rows = await db.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      user_agent: row.userAgent,
      created_at: row.createdAt.toISOString(),
      last_used_at: row.lastUsedAt.toISOString(),
      expires_at: row.expiresAt.toISOString(),
      current: row.id === asker.sessionId,
    })),
  }
}

export const endSession = (asker: Asker, id: string) => endSessionOf(asker, asker.id, id)

/** Forgets its device, too, unless the asker uses the same one. */
export async function endSessionOf(asker: Asker, userId: number, id: string): Promise<void> {
  const session = UUID.test(id)
    ? await db.session.findFirst({
        where: { id, userId, revokedAt: null },
        select: { deviceId: true },
      })
    : null
  if (!session) throw new Refusal('not_found')
  await revokeSessions(userId, { id })
  const isElsewhere = session.deviceId !== asker.deviceId || id === asker.sessionId
  if (session.deviceId && isElsewhere) await forgetDevices(userId, { in: [session.deviceId] })
  await Promise.all([recordSignOut(userId), cutOffListeners(userId)])
}

/** Ends all sessions of a user, and forgets all devices: every sign-in needs the code again. */
export async function endSessionsOf(userId: number): Promise<void> {
  await revokeSessions(userId, {})
  await forgetDevices(userId, {})
  await Promise.all([recordSignOut(userId), cutOffListeners(userId)])
}

export async function endOtherSessions(asker: Asker): Promise<void> {
  await revokeSessions(asker.id, asker.sessionId ? { id: { not: asker.sessionId } } : {})
  await forgetDevices(asker.id, asker.deviceId ? { not: asker.deviceId } : {})
  await Promise.all([recordSignOut(asker.id), cutOffListeners(asker.id)])
}

export async function renewCode(asker: Asker): Promise<{ code: string }> {
  await renewals.take(String(asker.id))
  const code = await setNewCode(asker.id)
  await cutOffListeners(asker.id)
  return { code }
}

/** For a user who lost the code. */
export async function issueCode(admin: Asker, userId: number): Promise<{ code: string }> {
  const code = await setNewCode(userId)
  await endSessionsOf(userId)
  log('info', 'admin', { did: 'issue code', by: admin.id, user: userId })
  return { code }
}

async function setNewCode(userId: number): Promise<string> {
  const code = newCode()
  const { count } = await db.user.updateMany({ where: { id: userId }, data: { codeHash: hashCode(code) } })
  if (count === 0) throw new Refusal('not_found')
  await voidLinks(userId)
  return code
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
