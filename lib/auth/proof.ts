import 'server-only'
import { env } from '@/lib/env'
import { isServedByProxy } from '@/lib/http/address'
import { Refusal } from '@/lib/http/errors'
import { Limit } from '@/lib/http/limits'
import { ADMIN_KEY } from '@/lib/users/name'
import { knownDevice } from './devices'
import type { Doorstep } from './doorstep'
import { hashCode, hashSecret, sameHash } from './secrets'

const failuresByNameAndAddress = new Limit('sign-in:name', 10, 60)
const failuresByAddress = new Limit('sign-in:address', 60, 60)
const codesByName = new Limit('sign-in:codes', 100, 60 * 60)
const entriesByName = new Limit('sign-in:entries', 30, 60)

interface Known {
  id: number
  usernameKey: string
  codeHash: string | null
}

/** Answers the device that proves it, or null when the code did. */
export async function prove(user: Known, code: string | undefined, door: Doorstep): Promise<string | null> {
  const device = await knownDevice(user.id, door.devices)
  if (device) return device
  if (isTakenAtItsWord(user.usernameKey)) return null
  const here = `${user.id}|${door.address}`
  await failuresByAddress.check(door.address)
  // Counted before the answer is known, so that guesses made at once are counted too.
  await failuresByNameAndAddress.take(here)
  if (code !== undefined) {
    await codesByName.take(String(user.id))
    if (isCodeOf(user, code)) {
      await Promise.all([failuresByNameAndAddress.giveBack(here), codesByName.giveBack(String(user.id))])
      // Only with the right code: who guesses must not keep the owner out.
      await entriesByName.take(String(user.id))
      return null
    }
  }
  await failuresByAddress.take(door.address)
  throw new Refusal(code === undefined ? 'code_required' : 'code_invalid')
}

/** AUTH_MODE=open believes any name, but that of admin where it has a code or everybody may come. */
export const isTakenAtItsWord = (key: string): boolean =>
  env().AUTH_MODE === 'open' && !(key === ADMIN_KEY && (env().ADMIN_CODE || isServedByProxy()))

function isCodeOf(user: Known, code: string): boolean {
  const own = user.codeHash !== null && sameHash(hashCode(code), user.codeHash)
  return own || (user.usernameKey === ADMIN_KEY && isAdminCode(code))
}

function isAdminCode(code: string): boolean {
  const { ADMIN_CODE } = env()
  return ADMIN_CODE !== undefined && sameHash(hashSecret(code), hashSecret(ADMIN_CODE))
}

export async function mayClaimAdmin(code: string | undefined, door: Doorstep): Promise<void> {
  if (isTakenAtItsWord(ADMIN_KEY)) return
  if (env().AUTH_MODE === 'claim' && door.isThisMachine) return
  const here = `${ADMIN_KEY}|${door.address}`
  await failuresByNameAndAddress.take(here)
  if (code === undefined || !isAdminCode(code)) throw new Refusal('admin_code_required')
  await failuresByNameAndAddress.giveBack(here)
}
