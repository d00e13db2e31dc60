'use client'
import { ApiError } from '@/lib/http/api'
import type { CallOf, Endpoint, OutputOf } from '@/lib/http/endpoint'
import { call, goTo } from '@/lib/users/client/call'

/** `call()` for an admin. If they are no longer one, the page is loaded again, and is not found. */
export async function callAsAdmin<E extends Endpoint>(endpoint: E, input: CallOf<E>): Promise<OutputOf<E>> {
  try {
    return await call(endpoint, input)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'forbidden') return goTo(location.pathname)
    throw error
  }
}
