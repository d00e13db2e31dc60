'use client'
import { login } from '@/lib/accounts/contract'
import { ApiError } from '@/lib/http/api'
import { callWithoutSession, goTo } from '@/lib/users/client/call'
import { handOverNewCode } from './new-code'
import { notifyOtherTabs } from './other-tabs'

/** Where a sign-in leads. */
export interface Destination {
  next: string
  /** The chat that is open at `/` on a large screen. On a small one somebody new is led to it. */
  general: string
}

const SMALL = '(width < 48rem)'

/** Signs in and goes on; returns only if the server refuses. */
export async function signIn(
  typed: { username: string; code?: string },
  { next, general }: Destination,
): Promise<ApiError> {
  let isNew = false
  try {
    const { code, user } = await callWithoutSession(login, typed)
    isNew = code !== undefined
    if (code) handOverNewCode({ userId: user.id, code })
  } catch (error) {
    return error instanceof ApiError ? error : new ApiError('internal', 0, String(error))
  }
  notifyOtherTabs('signed-in')
  return goTo(isNew && next === '/' && matchMedia(SMALL).matches ? general : next)
}
