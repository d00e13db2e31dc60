'use client'
import { ApiError } from '@/lib/http/api'
import { ask, expectToLeave, goTo, leaveFreely } from '@/lib/users/client-call'
import { tellOtherTabs } from './client-tabs'
import { logout } from './contract'

interface Leaving {
  /** It will be asked for the code. */
  forget: boolean
  /** What is left to do once nobody is signed in any more. */
  after?: (() => Promise<void>) | undefined
}

/** Signs this browser out, in all its tabs. */
export async function signOut({ forget, after }: Leaving): Promise<never> {
  // Their connections end before the answer is here: no page should take that for another's doing.
  tellOtherTabs('signing-out')
  expectToLeave()
  try {
    await ask(logout, { forget })
  } catch (error) {
    // Ended already: that is what was wanted.
    if (!(error instanceof ApiError && error.code === 'unauthenticated')) {
      tellOtherTabs('still-in')
      leaveFreely()
      throw error
    }
  }
  await after?.()
  tellOtherTabs('signed-out')
  leaveFreely()
  return goTo('/entrar')
}
