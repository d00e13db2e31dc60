'use client'
import { api, ApiError, type CallOptions } from '@/lib/http/api'
import type { CallOf, Endpoint, OutputOf } from '@/lib/http/endpoint'
import { readPushHeader } from '@/lib/sync/client/link-state'
import { readServerClock } from '@/lib/time/client/server-clock'
import { signInAgainPath } from '@/lib/users/sign-in-path'
import { tabHeaders } from './tab-id'

/** `api()` as this page calls it: it says which tab it is, and hears whether messages are pushed. */
export const callWithoutSession = <E extends Endpoint>(
  endpoint: E,
  input: CallOf<E>,
  options: CallOptions = {},
) =>
  api(endpoint, input, {
    ...options,
    headers: { ...tabHeaders, ...options.headers },
    onHeaders,
  })

function onHeaders(headers: Headers) {
  readPushHeader(headers)
  readServerClock(headers)
}

/** For who is signed in: whichever call learns that the session has ended leads to the sign-in page. */
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

/** A page that is still there after so long did not get away. */
const LEAVING_MS = 10_000
let leftAt = -LEAVING_MS

/**
 * Leaves for good: a whole new page, so that nothing of this person stays in memory. Who waits for
 * it waits until this page is gone. Where it goes is decided once.
 */
export function goTo(path: string): Promise<never> {
  if (performance.now() - leftAt > LEAVING_MS) {
    leftAt = performance.now()
    location.replace(path)
  }
  return new Promise(() => undefined)
}

/** Somebody is about to say where this page goes: until then nothing else leads away. */
export function blockNavigation() {
  leftAt = performance.now()
}

/** It has been said. */
export function allowNavigation() {
  leftAt = -LEAVING_MS
}
