import 'server-only'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { Limit } from '@/lib/http/limits'
import { signedIn, signedOut } from '@/lib/presence/server'
import { createUser, isLookAlike, type NewUser } from '@/lib/users/create'
import { ADMIN_KEY, type Name, newNameProblem } from '@/lib/users/name'
import type { Asker } from './asker'
import type { DeviceProof } from './cookies'
import { newDevice } from './devices'
import type { Doorstep } from './doorstep'
import { mayClaimAdmin, prove } from './proof'
import { silence } from './revoke'
import { hashCode, newCode } from './secrets'
import { type OpenedSession, openSession, revokeSessions } from './sessions'

const claimsByAddress = new Limit('sign-in:claims', 1_000, 60)

export interface SignedIn {
  userId: number
  session: OpenedSession
  devices: DeviceProof[]
  /** Only when the name was claimed just now. */
  code?: string
  claimed: boolean
}

/** The first sign-in claims the name; later ones need this device or the code. */
export async function signIn(name: Name, code: string | undefined, door: Doorstep): Promise<SignedIn> {
  const known = await findByName(name)
  if (known) return enter(known.id, await prove(known, code, door), door)
  if (name.key === ADMIN_KEY) await mayClaimAdmin(code, door)
  await claimsByAddress.take(door.address)
  const newborn = await claim(name)
  // Somebody else was faster: the name is theirs.
  if (newborn === 'taken') return signIn(name, code, door)
  const signedIn = await enter(newborn.user.id, null, door)
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

async function enter(userId: number, device: string | null, door: Doorstep): Promise<SignedIn> {
  const made = device === null ? await newDevice(userId) : null
  const session = await openSession(userId, device ?? made!.id, door.userAgent)
  if (door.current) await endBefore(door.current)
  await signedIn(userId, session.id)
  return { userId, session, devices: made ? [made, ...door.devices] : door.devices, claimed: false }
}

/** The session that this browser had: another's, too, where several people share it. */
async function endBefore({ id, sessionId }: Asker): Promise<void> {
  await revokeSessions(id, { id: sessionId! })
  await Promise.all([signedOut(id), silence(id)])
}
