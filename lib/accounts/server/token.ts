import { jwtVerify, SignJWT } from 'jose'
import { env } from '@/lib/env'

/** One kind of token for the NextAuth cookie and for `Authorization: Bearer`; valid while its session is. */
export interface Token {
  userId: number
  sessionId: string
  issuedAt: Date
}

export const SESSION_SECONDS = 30 * 24 * 60 * 60

const key = () => new TextEncoder().encode(env().NEXTAUTH_SECRET)

export async function signToken(userId: number, sessionId: string): Promise<string> {
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(String(userId))
    .setIssuedAt()
    .setExpirationTime(`${SESSION_SECONDS}s`)
    .sign(key())
}

const READ_MAX = 10_000
/** What was verified stays so until it runs out. */
const known = new Map<string, Token & { until: number }>()

export async function readToken(token: string): Promise<Token | null> {
  const read = known.get(token)
  if (read) return read.until > Date.now() ? read : null
  const verified = await jwtVerify(token, key(), { algorithms: ['HS256'] }).catch(() => null)
  const { sub, sid, iat, exp } = verified?.payload ?? {}
  const userId = Number(sub)
  if (!Number.isInteger(userId) || typeof sid !== 'string' || iat === undefined) return null
  const parsed = { userId, sessionId: sid, issuedAt: new Date(iat * 1000) }
  if (known.size >= READ_MAX) known.clear()
  known.set(token, { ...parsed, until: (exp ?? 0) * 1000 })
  return parsed
}
