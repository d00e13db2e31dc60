import 'server-only'
import { readSessionCookie, sessionCookie } from '@/lib/accounts/server/cookies'
import { needsNoProof } from '@/lib/accounts/server/prove-name'
import { askerOf } from '@/lib/accounts/server/sessions'
import { claimWithoutProof } from '@/lib/accounts/server/sign-in'
import { signToken } from '@/lib/accounts/server/token'
import { db } from '@/lib/db/client'
import type { Endpoint } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { Asker } from '@/lib/users/asker'
import { Username } from '@/lib/users/contract'
import { type Name, nameOf } from '@/lib/users/name'

const RENEWED_AFTER_MS = 24 * 60 * 60 * 1000

export interface Identified {
  asker: Asker
  /** The session cookie again, once a day: whoever comes every week stays signed in. */
  cookies: string[]
}

/** By the Authorization header if there is one, otherwise by the cookie. */
export async function identifyBySession(request: Request): Promise<Identified | null> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) {
    const found = await askerOf(/^Bearer ([\w.-]+)$/i.exec(authorization)?.[1] ?? '')
    if (!found) throw new Refusal('unauthenticated')
    return { asker: found.asker, cookies: [] }
  }
  const token = readSessionCookie(request.headers.get('cookie'))
  const found = token === null ? null : await askerOf(token)
  if (!found) return null
  const isOld = Date.now() - found.issuedAt.getTime() > RENEWED_AFTER_MS
  return { asker: found.asker, cookies: isOld ? [renewedCookie(found.asker)] : [] }
}

const renewedCookie = (asker: Asker) => sessionCookie(signToken(asker.id, asker.sessionId!))

/**
 * Older clients send a bare name. By default it must be that of the signed-in user. With AUTH_MODE=open it
 * is accepted, and some endpoints create the user if nobody has the name.
 */
export async function identifyByName(
  endpoint: Endpoint,
  request: Request,
  fields: Record<string, unknown>,
  asker: Asker | null,
): Promise<Asker | null> {
  const names = endpoint.access === 'public' ? [] : bareNames(endpoint, request, fields)
  const [name] = names
  if (!name) return asker
  const agree = names.every(({ key }) => key === name.key)
  if (agree && asker && name.key === nameOf(asker.username).key) return asker
  if (!agree || !needsNoProof(name.key)) {
    throw new Refusal(asker ? 'identity_mismatch' : 'unauthenticated')
  }
  const found = await db.user.findUnique({
    where: { usernameKey: name.key },
    select: { id: true, username: true, role: true },
  })
  const user = found ?? (endpoint.welcomesNewNames ? await claimWithoutProof(name) : null)
  if (!user) throw new Refusal('unauthenticated')
  return { id: user.id, username: user.username, role: user.role, sessionId: null, deviceId: null }
}

/** The names that a request gives for its caller: in a header, in the query, in the body. */
function bareNames(endpoint: Endpoint, request: Request, fields: Record<string, unknown>): Name[] {
  const header = request.headers.get('x-username')
  const query = new URL(request.url).searchParams
  const given = endpoint.askerFields.flatMap((field) => [fields[field], ...query.getAll(field)])
  return [header === null ? null : asUtf8(header), ...given]
    .filter((each) => typeof each === 'string')
    .map((typed) => nameOf(Username.parse(typed)))
}

/** Header values arrive as Latin-1; a name beyond ASCII was sent as UTF-8. */
function asUtf8(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'))
  } catch {
    return header
  }
}
