'use client'
import { api, ApiError } from '@/lib/http/api'
import type { CallOf, Endpoint, OutputOf } from '@/lib/http/contract'
import { signInAgainPath } from './sign-in-path'

/** `api()` for who is signed in: whichever call learns that the session has ended leads to the sign-in page. */
export async function call<E extends Endpoint>(endpoint: E, input: CallOf<E>): Promise<OutputOf<E>> {
  try {
    return await api(endpoint, input)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'unauthenticated') return askToSignInAgain()
    throw error
  }
}

const askToSignInAgain = () => goTo(signInAgainPath(location.pathname + location.search))

/**
 * Leaves for good: a whole new page, so that nothing of this person stays in memory. Who waits for
 * it waits until this page is gone.
 */
export function goTo(path: string): Promise<never> {
  location.replace(path)
  return new Promise(() => undefined)
}
