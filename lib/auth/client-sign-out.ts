'use client'
import { api, ApiError } from '@/lib/http/api'
import { goTo } from '@/lib/users/client-call'
import { tellOtherTabs } from './client-tabs'
import { logout } from './contract'

/** Signs this browser out, in all its tabs; with `forget` it will be asked for the code. */
export async function signOut({ forget }: { forget: boolean }): Promise<never> {
  await api(logout, { forget }).catch((error: unknown) => {
    // Ended already: that is what was wanted.
    if (error instanceof ApiError && error.code === 'unauthenticated') return
    throw error
  })
  tellOtherTabs('signed-out')
  return goTo('/entrar')
}
