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

export async function readToken(token: string): Promise<Token | null> {
  const verified = await jwtVerify(token, key(), { algorithms: ['HS256'] }).catch(() => null)
  const { sub, sid, iat } = verified?.payload ?? {}
  const userId = Number(sub)
  if (!Number.isInteger(userId) || typeof sid !== 'string' || iat === undefined) return null
  return { userId, sessionId: sid, issuedAt: new Date(iat * 1000) }
}
