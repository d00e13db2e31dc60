'use client'
import { login } from '@/lib/accounts/contract'
import { ApiError } from '@/lib/http/api'
import { callWithoutSession, goTo } from '@/lib/users/client/call'
import { handOverNewCode } from './new-code'
import { notifyOtherTabs } from './other-tabs'

/** Signs in and goes to `next`; returns only if the server refuses. */
export async function signIn(typed: { username: string; code?: string }, next: string): Promise<ApiError> {
  try {
    const { code, user } = await callWithoutSession(login, typed)
    if (code) handOverNewCode({ userId: user.id, code })
  } catch (error) {
    return error instanceof ApiError ? error : new ApiError('internal', 0, String(error))
  }
  notifyOtherTabs('signed-in')
  return goTo(next)
}
