import { Refusal } from '@/lib/http/errors'
import { postgresError } from './postgres-error'

const RETRIES = 3

/** Runs the work again if Postgres aborted it because of a conflict with another transaction. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let retries = 0; retries <= RETRIES; retries += 1) {
    try {
      return await work()
    } catch (thrown) {
      if (!isConflict(thrown)) throw thrown
    }
  }
  throw new Refusal('unavailable', { retryAfter: 1 })
}

export const isConflict = (thrown: unknown): boolean => CONFLICTS.has(postgresError(thrown)?.code ?? '')

// A serialization failure, a deadlock.
const CONFLICTS = new Set(['40001', '40P01'])
