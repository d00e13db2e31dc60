import 'server-only'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/http/errors'
import { isServedByProxy } from '@/lib/http/server/client-address'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { ADMIN_KEY } from '@/lib/users/name'
import { knownDevice } from './devices'
import { hashCode, hashSecret, sameHash } from './secrets'
import type { SignInRequest } from './sign-in-request'

const failuresByNameAndAddress = new RateLimit('sign-in:name', 10, 60)
const failuresByAddress = new RateLimit('sign-in:address', 60, 60)
const codesByName = new RateLimit('sign-in:codes', 100, 60 * 60)
const entriesByName = new RateLimit('sign-in:entries', 30, 60)

interface Known {
  id: number
  username_key: string
  code_hash: string | null
}

/** Returns the device that proves the name, or null if the code did. */
export async function proveName(
  user: Known,
  code: string | undefined,
  request: SignInRequest,
): Promise<string | null> {
  const device = await knownDevice(user.id, request.devices)
  if (device) return device
  if (needsNoProof(user.username_key)) return null
  const nameAndAddress = `${user.id}|${request.address}`
  await failuresByAddress.check(request.address)
  // Counted before the code is compared, so that guesses sent at once are counted, too.
  await failuresByNameAndAddress.take(nameAndAddress)
  if (code !== undefined) {
    await codesByName.take(String(user.id))
    if (isCodeOf(user, code)) {
      await Promise.all([
        failuresByNameAndAddress.giveBack(nameAndAddress),
        codesByName.giveBack(String(user.id)),
      ])
      // Only with the right code: whoever guesses must not keep the owner out.
      await entriesByName.take(String(user.id))
      return null
    }
  }
  await failuresByAddress.take(request.address)
  throw new Refusal(code === undefined ? 'code_required' : 'code_invalid')
}

/** AUTH_MODE=open accepts any name without proof, except `admin` if there is an ADMIN_CODE or a proxy. */
export const needsNoProof = (key: string): boolean =>
  env().AUTH_MODE === 'open' && !(key === ADMIN_KEY && (env().ADMIN_CODE || isServedByProxy()))

function isCodeOf(user: Known, code: string): boolean {
  const own = user.code_hash !== null && sameHash(hashCode(code), user.code_hash)
  return own || (user.username_key === ADMIN_KEY && isAdminCode(code))
}

function isAdminCode(code: string): boolean {
  const { ADMIN_CODE } = env()
  return ADMIN_CODE !== undefined && sameHash(hashSecret(code), hashSecret(ADMIN_CODE))
}

export async function mayClaimAdmin(code: string | undefined, request: SignInRequest): Promise<void> {
  if (needsNoProof(ADMIN_KEY)) return
  if (env().AUTH_MODE === 'claim' && request.isThisMachine) return
  const nameAndAddress = `${ADMIN_KEY}|${request.address}`
  await failuresByNameAndAddress.take(nameAndAddress)
  if (code === undefined || !isAdminCode(code)) throw new Refusal('admin_code_required')
  await failuresByNameAndAddress.giveBack(nameAndAddress)
}
