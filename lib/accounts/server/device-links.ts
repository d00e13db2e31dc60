import 'server-only'
import { randomBytes } from 'node:crypto'
import { db, Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { clientAddress } from '@/lib/http/server/client-address'
import { RateLimit } from '@/lib/http/server/rate-limit'
import type { Asker } from '@/lib/users/asker'
import { hashSecret } from './secrets'

const GOOD_FOR_MS = 5 * 60 * 1_000
const CODE_BYTES = 16

const linksByUser = new RateLimit('links:made', 5, 60 * 60)
const looksByAddress = new RateLimit('links:looks', 60, 60)

/** The code stands behind `#`, so that it is sent to no server and kept in no log. */
export async function createLink(asker: Asker): Promise<{ url: string; expires_at: string }> {
  if (!asker.sessionId) throw new Refusal('forbidden')
  await linksByUser.take(String(asker.id))
  const code = randomBytes(CODE_BYTES).toString('base64url')
  const expiresAt = new Date(Date.now() + GOOD_FOR_MS)
  const link = { codeHash: hashSecret(code), userId: asker.id, sessionId: asker.sessionId, expiresAt }
  await db.$transaction([
    db.deviceLink.deleteMany({ where: { userId: asker.id, expiresAt: { lt: new Date() } } }),
    db.deviceLink.create({ data: link }),
  ])
  const path = `/vincular#${code}`
  const { NEXTAUTH_URL } = env()
  return { url: NEXTAUTH_URL ? new URL(path, NEXTAUTH_URL).href : path, expires_at: expiresAt.toISOString() }
}

/** Whose device a link makes of this one. It spends nothing. */
export async function readLink(code: string, request: Request): Promise<{ username: string }> {
  await looksByAddress.take(clientAddress(request))
  const [row] = await rowsOf<{ username: string }>(Prisma.sql`
    select u.username from device_links l join users u on u.id = l.user_id where ${isGood(code)}`)
  if (!row) throw new Refusal('code_invalid')
  return row
}

/** Of several who use it at once, one gets it. */
export async function spendLink(code: string, address: string): Promise<number> {
  await looksByAddress.take(address)
  const [row] = await rowsOf<{ user_id: number }>(Prisma.sql`
    update device_links l set used_at = now() where ${isGood(code)} returning l.user_id`)
  if (!row) throw new Refusal('code_invalid')
  return row.user_id
}

/** As long as the session that made it goes on. */
const isGood = (code: string) => Prisma.sql`
  l.code_hash = ${hashSecret(code)} and l.used_at is null and l.expires_at > now() and exists (
    select 1 from sessions s where s.id = l.session_id and s.revoked_at is null and s.expires_at > now())`

/** With a new code, the older links are no longer good. */
export async function voidLinks(userId: number): Promise<void> {
  await db.deviceLink.deleteMany({ where: { userId } })
}
