import { createHmac } from 'node:crypto'
import { jwtVerify } from 'jose'
import { env } from '@/lib/env'

/** One kind of token for the NextAuth cookie and for `Authorization: Bearer`; valid while its session is. */
export interface Token {
  userId: number
  sessionId: string
  issuedAt: Date
}

export const SESSION_SECONDS = 30 * 24 * 60 * 60

const key = () => new TextEncoder().encode(env().NEXTAUTH_SECRET)

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const HEADER = encoded({ alg: 'HS256' })

/** A JSON Web Token. It is signed right here: the web's own functions for it do the same work elsewhere, at more cost. */
export function signToken(userId: number, sessionId: string): string {
  const issued = Math.floor(Date.now() / 1000)
  const expires = issued + SESSION_SECONDS
  const signed = `${HEADER}.${encoded({ sid: sessionId, sub: String(userId), iat: issued, exp: expires })}`
  const token = `${signed}.${createHmac('sha256', key()).update(signed).digest('base64url')}`
  remember(token, { userId, sessionId, issuedAt: new Date(issued * 1000), until: expires * 1000 })
  return token
}

const READ_MAX = 10_000
/** What was signed or verified stays so until it runs out. */
const known = new Map<string, Token & { until: number }>()

export async function readToken(token: string): Promise<Token | null> {
  const read = known.get(token)
  if (read) return read.until > Date.now() ? read : null
  const verified = await jwtVerify(token, key(), { algorithms: ['HS256'] }).catch(() => null)
  const { sub, sid, iat, exp } = verified?.payload ?? {}
  const userId = Number(sub)
  if (!Number.isInteger(userId) || typeof sid !== 'string' || iat === undefined) return null
  const parsed = { userId, sessionId: sid, issuedAt: new Date(iat * 1000) }
  remember(token, { ...parsed, until: (exp ?? 0) * 1000 })
  return parsed
}

function remember(token: string, read: Token & { until: number }): void {
  if (known.size >= READ_MAX) known.clear()
  known.set(token, read)
}
