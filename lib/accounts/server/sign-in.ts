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
  /** Only when the name was claimed just now. */
  code?: string
  claimed: boolean
}

/** The first sign-in claims the name; later ones need this device or the code. */
export async function signIn(name: Name, code: string | undefined, door: SignInRequest): Promise<SignedIn> {
  const known = await findByName(name)
  if (known) return openSessionFor(known.id, await proveName(known, code, door), door)
  if (name.key === ADMIN_KEY) await mayClaimAdmin(code, door)
  await claimsByAddress.take(door.address)
  const newborn = await claim(name)
  // Somebody else was faster: the name is theirs.
  if (newborn === 'taken') return signIn(name, code, door)
  const signedIn = await openSessionFor(newborn.user.id, null, door)
  return { ...signedIn, claimed: true, ...(newborn.code ? { code: newborn.code } : {}) }
}

/** AUTH_MODE=open: a name that comes without a session is welcomed as it is. */
export async function claimWithoutProof(name: Name): Promise<NewUser | null> {
  const newborn = await claim(name)
  return newborn === 'taken' ? findByName(name) : newborn.user
}

const findByName = (name: Name) =>
  db.user.findUnique({
    where: { usernameKey: name.key },
    select: { id: true, username: true, role: true, usernameKey: true, codeHash: true },
  })

async function claim(name: Name): Promise<{ user: NewUser; code: string | null } | 'taken'> {
  const problem = newNameProblem(name)
  if (problem === 'name_reserved' || problem === 'name_lookalike') throw new Refusal(problem)
  // Of two scripts mixed to look like a name that is taken, it is said that they do.
  if (problem) throw new Refusal((await isLookAlike(name)) ? 'name_lookalike' : problem, nameRule)
  const code = env().AUTH_MODE === 'claim' ? newCode() : null
  const user = await createUser(name, code && hashCode(code))
  if (user === 'lookalike') throw new Refusal('name_lookalike')
  return user === 'taken' ? user : { user, code }
}

const nameRule = {
  details: { fields: { username: '1 to 32 letters, digits, _ . - or single spaces, of one script' } },
}

async function openSessionFor(userId: number, device: string | null, door: SignInRequest): Promise<SignedIn> {
  const made = device === null ? await newDevice(userId) : null
  const session = await openSession(userId, device ?? made!.id, door.userAgent)
  if (door.current) await endBefore(door.current)
  await recordSignIn(userId, session.id)
  return { userId, session, devices: made ? [made, ...door.devices] : door.devices, claimed: false }
}

/** The session that this browser had: another's, too, where several people share it. */
async function endBefore({ id, sessionId }: Asker): Promise<void> {
  await revokeSessions(id, { id: sessionId! })
  await Promise.all([recordSignOut(id), cutOffListeners(id)])
}
