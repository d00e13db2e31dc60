'use client'
import { callWithoutSession, goTo } from '@/lib/users/client/call'
import { getMe } from '@/lib/users/contract'

/** Leaves for `next` if somebody is signed in by now. */
export async function continueIfSignedIn(next: string): Promise<void> {
  try {
    await callWithoutSession(getMe, {})
  } catch {
    return
  }
  await goTo(next)
}
