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
import { type Name, nameOf } from '@/lib/users/name'
import { Username } from '@/lib/users/contract'

const RENEWED_AFTER_MS = 24 * 60 * 60 * 1000

export interface Identified {
  asker: Asker
  /** A cookie of another day is given anew, so that who comes every week is never asked again. */
  cookies: string[]
}

/** An Authorization header, if present, decides alone; else the cookie. */
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
  const stale = Date.now() - found.issuedAt.getTime() > RENEWED_AFTER_MS
  return { asker: found.asker, cookies: stale ? [await renewed(found.asker)] : [] }
}

const renewed = async (asker: Asker) => sessionCookie(await signToken(asker.id, asker.sessionId!))

/**
 * Older clients send a bare name. By default it may only repeat who is signed in; with
 * AUTH_MODE=open it is believed, and one that nobody has may be welcomed.
 */
export async function identifyByName(
  endpoint: Endpoint,
  request: Request,
  given: Record<string, unknown>,
  asker: Asker | null,
): Promise<Asker | null> {
  const names = endpoint.access === 'public' ? [] : bareNames(endpoint, request, given)
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

/** All that a request says of who asks, wherever it says so. */
function bareNames(endpoint: Endpoint, request: Request, given: Record<string, unknown>): Name[] {
  const header = request.headers.get('x-username')
  const query = new URL(request.url).searchParams
  const fields = endpoint.askerFields.flatMap((field) => [given[field], ...query.getAll(field)])
  return [header === null ? null : asUtf8(header), ...fields]
    .filter((each) => typeof each === 'string')
    .map((typed) => nameOf(Username.parse(typed)))
}

/** Header values arrive one byte a character; a name beyond ASCII was sent as UTF-8. */
function asUtf8(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'))
  } catch {
    return header
  }
}
