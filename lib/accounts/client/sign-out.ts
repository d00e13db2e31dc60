'use client'
import { logout } from '@/lib/accounts/contract'
import { ApiError } from '@/lib/http/api'
import { callWithoutSession, blockNavigation, goTo, allowNavigation } from '@/lib/users/client/call'
import { notifyOtherTabs } from './other-tabs'

interface Leaving {
  /** It will be asked for the code. */
  forget: boolean
  /** What is left to do once nobody is signed in any more. */
  after?: (() => Promise<void>) | undefined
}

/** Signs this browser out, in all its tabs. */
export async function signOut({ forget, after }: Leaving): Promise<never> {
  // Their connections end before the answer is here: no page should take that for another's doing.
  notifyOtherTabs('signing-out')
  blockNavigation()
  try {
    await callWithoutSession(logout, { forget })
  } catch (error) {
    // Ended already: that is what was wanted.
    if (!(error instanceof ApiError && error.code === 'unauthenticated')) {
      notifyOtherTabs('still-in')
      allowNavigation()
      throw error
    }
  }
  await after?.()
  notifyOtherTabs('signed-out')
  allowNavigation()
  return goTo('/entrar')
}
