'use client'
import { logout } from '@/lib/accounts/contract'
import { ApiError } from '@/lib/http/api'
import { callWithoutSession, blockNavigation, goTo, allowNavigation } from '@/lib/users/client/call'
import { forgetNewCode } from './new-code'
import { notifyOtherTabs } from './other-tabs'

interface SignOutOptions {
  /** This browser will be asked for the code again. */
  forget: boolean
  /** Runs once nobody is signed in any more. */
  after?: (() => Promise<void>) | undefined
}

/** Signs this browser out, in all its tabs. */
export async function signOut({ forget, after }: SignOutOptions): Promise<never> {
  // The server closes their connections before it answers: they must know why.
  notifyOtherTabs('signing-out')
  blockNavigation()
  try {
    await callWithoutSession(logout, { forget })
  } catch (error) {
    // If the session has ended already, there is nothing more to do.
    if (!(error instanceof ApiError && error.code === 'unauthenticated')) {
      notifyOtherTabs('still-in')
      allowNavigation()
      throw error
    }
  }
  forgetNewCode()
  await after?.()
  notifyOtherTabs('signed-out')
  allowNavigation()
  return goTo('/entrar')
}
