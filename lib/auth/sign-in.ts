import 'server-only'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { Limit } from '@/lib/http/limits'
import { seen } from '@/lib/presence/server'
import { createUser, type NewUser } from '@/lib/users/create'
import { ADMIN_KEY, type Name, newNameProblem } from '@/lib/users/name'
import type { Asker } from './asker'
import type { DeviceProof } from './cookies'
import { knownDevice, newDevice } from './devices'
import { hashCode, hashSecret, newCode, sameHash } from './secrets'
import { type OpenedSession, openSession, revokeSessions } from './sessions'

const failuresByNameAndAddress = new Limit('sign-in:name', 10, 60)
const failuresByAddress = new Limit('sign-in:address', 60, 60)
const codesByName = new Limit('sign-in:codes', 100, 60 * 60)
const claimsByAddress = new Limit('sign-in:claims', 200, 60)

/** Where a sign-in comes from. */
export interface Doorstep {
  address: string
  isThisMachine: boolean
  userAgent: string
  devices: DeviceProof[]
  /** The session this browser holds already: the new one takes its place. */
  current: Asker | null
}

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
  if (name.key === ADMIN_KEY && env().ADMIN_CODE) return null
  const newborn = await claim(name)
  return newborn === 'taken' ? findByName(name) : newborn.user
}

type Known = NonNullable<Awaited<ReturnType<typeof findByName>>>

const findByName = (name: Name) =>
  db.user.findUnique({
    where: { usernameKey: name.key },
    select: { id: true, username: true, role: true, usernameKey: true, codeHash: true },
  })

/** Answers the device that proves it, or null when the code did. */
async function prove(user: Known, code: string | undefined, door: Doorstep): Promise<string | null> {
  const device = await knownDevice(user.id, door.devices)
  if (device) return device
  if (env().AUTH_MODE === 'open' && !(user.usernameKey === ADMIN_KEY && env().ADMIN_CODE)) return null
  const here = `${user.id}|${door.address}`
  await failuresByAddress.check(door.address)
  // Counted before the answer is known, so that guesses made at once are counted too.
  await failuresByNameAndAddress.take(here)
  if (code !== undefined) {
    await codesByName.take(String(user.id))
    if (isCodeOf(user, code)) {
      await Promise.all([failuresByNameAndAddress.giveBack(here), codesByName.giveBack(String(user.id))])
      return null
    }
  }
  await failuresByAddress.take(door.address)
  throw new Refusal(code === undefined ? 'code_required' : 'code_invalid')
}

function isCodeOf(user: Known, code: string): boolean {
  const own = user.codeHash !== null && sameHash(hashCode(code), user.codeHash)
  return own || (user.usernameKey === ADMIN_KEY && isAdminCode(code))
}

function isAdminCode(code: string): boolean {
  const { ADMIN_CODE } = env()
  return ADMIN_CODE !== undefined && sameHash(hashSecret(code), hashSecret(ADMIN_CODE))
}

async function mayClaimAdmin(code: string | undefined, door: Doorstep): Promise<void> {
  if (env().AUTH_MODE === 'open' && !env().ADMIN_CODE) return
  if (env().AUTH_MODE === 'claim' && door.isThisMachine) return
  const here = `${ADMIN_KEY}|${door.address}`
  await failuresByNameAndAddress.take(here)
  if (code === undefined || !isAdminCode(code)) throw new Refusal('admin_code_required')
  await failuresByNameAndAddress.giveBack(here)
}

async function claim(name: Name): Promise<{ user: NewUser; code: string | null } | 'taken'> {
  const problem = newNameProblem(name)
  if (problem === 'name_reserved' || problem === 'name_lookalike') throw new Refusal(problem)
  // Of two scripts mixed to look like a name that is taken, it is said that they do.
  if (problem) throw new Refusal((await looksLikeAnother(name)) ? 'name_lookalike' : problem, nameRule)
  const code = env().AUTH_MODE === 'claim' ? newCode() : null
  const user = await createUser(name, code && hashCode(code))
  if (user === 'lookalike') throw new Refusal('name_lookalike')
  return user === 'taken' ? user : { user, code }
}

const nameRule = { details: { fields: { username: '1 to 32 letters, digits, _ . - or single spaces, of one script' } } }

const looksLikeAnother = async ({ skeleton }: Name): Promise<boolean> =>
  skeleton !== '' && (await db.user.count({ where: { usernameSkeleton: skeleton } })) > 0

async function enter(userId: number, device: string | null, door: Doorstep): Promise<SignedIn> {
  const made = device === null ? await newDevice(userId) : null
  const session = await openSession(userId, device ?? made!.id, door.userAgent)
  if (door.current) await revokeSessions(door.current.id, { id: door.current.sessionId! })
  await seen(userId)
  return { userId, session, devices: made ? [made, ...door.devices] : door.devices, claimed: false }
}
