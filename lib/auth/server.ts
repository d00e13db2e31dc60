import 'server-only'
import type { z } from 'zod'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import { signedOut } from '@/lib/presence/server'
import type { Asker } from './asker'
import type { Session } from './contract'
import { forgetDevices } from './devices'
import { raiseEpochs } from './revoke'
import { hashCode, newCode } from './secrets'
import { revokeSessions } from './sessions'

export async function logout(asker: Asker, forget: boolean, clientId: string | null): Promise<void> {
  if (asker.sessionId) await revokeSessions(asker.id, { id: asker.sessionId })
  if (forget && asker.deviceId) await forgetDevices(asker.id, { in: [asker.deviceId] })
  await Promise.all([signedOut(asker.id, clientId), raiseEpochs(asker.id)])
}

export async function sessions(asker: Asker): Promise<{ sessions: z.output<typeof Session>[] }> {
  const rows = await db.session.findMany({
    where: { userId: asker.id, revokedAt: null, expiresAt: { gt: new Date() } },
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

/** Its device goes with it, unless the session that asks is on the same one. */
export async function endSession(asker: Asker, id: string): Promise<void> {
  const session = UUID.test(id)
    ? await db.session.findFirst({
        where: { id, userId: asker.id, revokedAt: null },
        select: { deviceId: true },
      })
    : null
  if (!session) throw new Refusal('not_found')
  await revokeSessions(asker.id, { id })
  const isElsewhere = session.deviceId !== asker.deviceId || id === asker.sessionId
  if (session.deviceId && isElsewhere) await forgetDevices(asker.id, { in: [session.deviceId] })
  await Promise.all([signedOut(asker.id, null), raiseEpochs(asker.id)])
}

export async function endOtherSessions(asker: Asker): Promise<void> {
  await revokeSessions(asker.id, asker.sessionId ? { id: { not: asker.sessionId } } : {})
  await forgetDevices(asker.id, asker.deviceId ? { not: asker.deviceId } : {})
  await raiseEpochs(asker.id)
}

export async function renewCode(asker: Asker): Promise<{ code: string }> {
  const code = await giveCode(asker.id)
  await raiseEpochs(asker.id)
  return { code }
}

/** The way back for who lost the code: whoever held a session or a device before must prove it anew. */
export async function issueCode(_admin: Asker, userId: number): Promise<{ code: string }> {
  const code = await giveCode(userId)
  await revokeSessions(userId, {})
  await forgetDevices(userId, {})
  await Promise.all([signedOut(userId, null), raiseEpochs(userId)])
  return { code }
}

async function giveCode(userId: number): Promise<string> {
  const code = newCode()
  const { count } = await db.user.updateMany({ where: { id: userId }, data: { codeHash: hashCode(code) } })
  if (count === 0) throw new Refusal('not_found')
  return code
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
