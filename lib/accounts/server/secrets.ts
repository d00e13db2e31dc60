import 'server-only'
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

// Crockford's alphabet: no two of its characters look alike.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 5
const GROUP = 5

/** 125 random bits that a person can write down: XXXXX-XXXXX-XXXXX-XXXXX-XXXXX. */
export function newCode(): string {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** The same hash however the code was typed: lower case, without dashes, O for 0, I or L for 1. */
export const hashCode = (typed: string): string =>
  hashSecret(typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'))

export const newSecret = (): string => randomBytes(32).toString('base64url')

// A fast hash is enough for secrets of 125 random bits or more: they cannot be guessed.
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Takes the same time whatever differs, because it compares hashes of equal length. */
export const sameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)))
