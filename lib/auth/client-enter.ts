'use client'
import { ApiError } from '@/lib/http/api'
import { ask, goTo } from '@/lib/users/client-call'
import { handOverNewCode } from './client-new-code'
import { tellOtherTabs } from './client-tabs'
import { login } from './contract'

/** Enters and leaves for `next`; answers only when refused. */
export async function enter(typed: { username: string; code?: string }, next: string): Promise<ApiError> {
  try {
    const { code } = await ask(login, typed)
    if (code) handOverNewCode(code)
  } catch (error) {
    return error instanceof ApiError ? error : new ApiError('internal', 0, String(error))
  }
  tellOtherTabs('signed-in')
  return goTo(next)
}
