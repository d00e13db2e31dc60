'use client'
import { api, ApiError, type CallOptions } from '@/lib/http/api'
import type { CallOf, Endpoint, OutputOf } from '@/lib/http/endpoint'
import { readPushHeader } from '@/lib/sync/client/link-state'
import { readServerClock } from '@/lib/time/client/server-clock'
import { signInAgainPath } from '@/lib/users/sign-in-path'
import { TAB_ID } from './client-id'

/** `api()` with this tab's id; what the answer's headers say of push and of the server's clock is read. */
export const callWithoutSession = <E extends Endpoint>(
  endpoint: E,
  input: CallOf<E>,
  options: CallOptions = {},
) =>
  api(endpoint, input, {
    ...options,
    headers: { 'x-client-id': TAB_ID, ...options.headers },
    onHeaders,
  })

function onHeaders(headers: Headers) {
  readPushHeader(headers)
  readServerClock(headers)
}

/** For signed-in users: a call that finds the session ended goes to the sign-in page. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: CallOf<E>,
  options?: CallOptions,
): Promise<OutputOf<E>> {
  try {
    return await callWithoutSession(endpoint, input, options)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'unauthenticated') return askToSignInAgain()
    throw error
  }
}

const askToSignInAgain = () => goTo(signInAgainPath(location.pathname + location.search))

/** If the page is still there after this long, leaving did not work. */
const LEAVING_MS = 10_000
let leftAt = -LEAVING_MS

/**
 * Loads a new page, so that nothing of this user stays in memory. The first call decides where it goes;
 * the promise never resolves, because this page ends.
 */
export function goTo(path: string): Promise<never> {
  if (performance.now() - leftAt > LEAVING_MS) {
    leftAt = performance.now()
    location.replace(path)
  }
  return new Promise(() => undefined)
}

/** Until `allowNavigation`, no call leaves this page: its caller decides where it goes. */
export function blockNavigation() {
  leftAt = performance.now()
}

export function allowNavigation() {
  leftAt = -LEAVING_MS
}
