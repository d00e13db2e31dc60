import 'server-only'
import { batchByKey } from '@/lib/db/batch'
import { Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { recordSignIn, recordSignOut } from '@/lib/presence/server/presence-events'
import type { Asker } from '@/lib/users/asker'
import type { User } from '@/lib/users/contract'
import { ADMIN_KEY, type Name, newNameProblem } from '@/lib/users/name'
import { createUser, isLookAlike, type NewUser } from '@/lib/users/server/create-user'
import { SHOWN_ESTADO } from '@/lib/users/server/estado'
import { toUser } from '@/lib/users/server/read-user'
import type { DeviceProof } from './cookies'
import { cutOffListeners } from './cut-off-listeners'
import { spendLink } from './device-links'
import { knownDevice, newDevice } from './devices'
import { mayClaimAdmin, proveName } from './prove-name'
import { hashCode, newCode } from './secrets'
import { type OpenedSession, openSession } from './open-session'
import { revokeSessions } from './sessions'
import type { SignInRequest } from './sign-in-request'

const claimsByAddress = new RateLimit('sign-in:claims', 1_000, 60)

export interface SignedIn {
  user: User
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
  if (known) return openSessionFor(known, await proveName(known, code, request), request)
  if (name.key === ADMIN_KEY) await mayClaimAdmin(code, request)
  await claimsByAddress.take(request.address)
  const created = await claim(name)
  // Somebody else claimed it in the meantime.
  if (created === 'taken') return signIn(name, code, request)
  const signedIn = await openSessionFor(created.user, null, request)
  return { ...signedIn, claimed: true, ...(created.code ? { code: created.code } : {}) }
}

/** With a link that a session of the user's own made: this device is theirs from then on. */
export async function signInByLink(link: string, request: SignInRequest): Promise<SignedIn> {
  const userId = await spendLink(link, request.address)
  const [user] = await rowsOf<NewUser>(
    Prisma.sql`select id, username, role, ${SHOWN_ESTADO} as estado from users u where id = ${userId}`,
  )
  return openSessionFor(user!, await knownDevice(userId, request.devices), request)
}

/** AUTH_MODE=open: creates the user of a name that nobody has, without a session. */
export async function claimWithoutProof(name: Name): Promise<NewUser | null> {
  const created = await claim(name)
  return created === 'taken' ? findByName(name) : created.user
}

type Known = NewUser & { username_key: string; code_hash: string | null }

const findByName = (name: Name) => findByKey('user', name.key)

const findByKey = batchByKey(async (_: 'user', keys: string[]) => {
  const rows = await rowsOf<Known>(Prisma.sql`
    select id, username, role, ${SHOWN_ESTADO} as estado, username_key, code_hash from users u where username_key = any(${keys})`)
  const known = new Map(rows.map((row) => [row.username_key, row]))
  return keys.map((key) => ({ status: 'fulfilled' as const, value: known.get(key) ?? null }))
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
  user: NewUser,
  device: string | null,
  request: SignInRequest,
): Promise<SignedIn> {
  const newlyTrusted = device === null ? newDevice() : null
  const session = await openSession(user.id, device ?? newlyTrusted, request.userAgent)
  if (request.current) await endPreviousSession(request.current)
  const { status, last_seen } = await recordSignIn(user.id, session.id)
  return {
    user: toUser({ ...user, status, last_seen }),
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
