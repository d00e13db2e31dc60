'use client'
import { ask, goTo } from '@/lib/users/client-call'
import { getMe } from '@/lib/users/contract'

/** Leaves for `next` if somebody is signed in by now. */
export async function goOnIfSignedIn(next: string): Promise<void> {
  try {
    await ask(getMe, {})
  } catch {
    return
  }
  await goTo(next)
}
