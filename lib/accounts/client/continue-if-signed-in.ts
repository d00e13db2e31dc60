'use client'
import { callWithoutSession, goTo } from '@/lib/users/client/call'
import { getMe } from '@/lib/users/contract'

/** Goes to `next` if a user is signed in. */
export async function continueIfSignedIn(next: string): Promise<void> {
  try {
    await callWithoutSession(getMe, {})
  } catch {
    return
  }
  await goTo(next)
}
