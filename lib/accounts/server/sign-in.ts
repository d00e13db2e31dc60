import 'server-only'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { recordSignIn, recordSignOut } from '@/lib/presence/server/presence-events'
import type { Asker } from '@/lib/users/asker'
import { ADMIN_KEY, type Name, newNameProblem } from '@/lib/users/name'
import { createUser, isLookAlike, type NewUser } from '@/lib/users/server/create-user'
import type { DeviceProof } from './cookies'
import { cutOffListeners } from './cut-off-listeners'
import { newDevice } from './devices'
import { mayClaimAdmin, proveName } from './prove-name'
import { hashCode, newCode } from './secrets'
import { type OpenedSession, openSession, revokeSessions } from './sessions'
import type { SignInRequest } from './sign-in-request'

const claimsByAddress = new RateLimit('sign-in:claims', 1_000, 60)

export interface SignedIn {
  userId: number
  session: OpenedSession
  devices: DeviceProof[]
  /** Only when this sign-in claimed the name. */
  code?: string
  claimed: boolean
}

/** The first sign-in claims the name; later ones need this device or the code. */
export async function signIn(
  name: Name,
  code: string | undefined,
  request: SignInRequest,
): Promise<SignedIn> {
  const known = await findByName(name)
  if (known) return openSessionFor(known.id, await proveName(known, code, request), request)
  if (name.key === ADMIN_KEY) await mayClaimAdmin(code, request)
  await claimsByAddress.take(request.address)
  const created = await claim(name)
  // Somebody else claimed it in the meantime.
  if (created === 'taken') return signIn(name, code, request)
  const signedIn = await openSessionFor(created.user.id, null, request)
  return { ...signedIn, claimed: true, ...(created.code ? { code: created.code } : {}) }
}

/** AUTH_MODE=open: creates the user of a name that nobody has, without a session. */
export async function claimWithoutProof(name: Name): Promise<NewUser | null> {
  const created = await claim(name)
  return created === 'taken' ? findByName(name) : created.user
}

const findByName = (name: Name) =>
  db.user.findUnique({
    where: { usernameKey: name.key },
    select: { id: true, username: true, role: true, usernameKey: true, codeHash: true },
  })

async function claim(name: Name): Promise<{ user: NewUser; code: string | null } | 'taken'> {
  const problem = newNameProblem(name)
  if (problem === 'name_reserved' || problem === 'name_lookalike') throw new Refusal(problem)
  // A name of mixed scripts that looks like a taken one is refused as a look-alike.
  if (problem) throw new Refusal((await isLookAlike(name)) ? 'name_lookalike' : problem, nameRule)
  const code = env().AUTH_MODE === 'claim' ? newCode() : null
  const user = await createUser(name, code && hashCode(code))
  if (user === 'lookalike') throw new Refusal('name_lookalike')
  return user === 'taken' ? user : { user, code }
}

const nameRule = {
  details: { fields: { username: '1 to 32 letters, digits, _ . - or single spaces, of one script' } },
}

async function openSessionFor(
  userId: number,
  device: string | null,
  request: SignInRequest,
): Promise<SignedIn> {
  const newlyTrusted = device === null ? await newDevice(userId) : null
  const session = await openSession(userId, device ?? newlyTrusted!.id, request.userAgent)
  if (request.current) await endPreviousSession(request.current)
  await recordSignIn(userId, session.id)
  return {
    userId,
    session,
    devices: newlyTrusted ? [newlyTrusted, ...request.devices] : request.devices,
    claimed: false,
  }
}

/** The session that this browser had, which may be another user's. */
async function endPreviousSession({ id, sessionId }: Asker): Promise<void> {
  await revokeSessions(id, { id: sessionId! })
  await Promise.all([recordSignOut(id), cutOffListeners(id)])
}
