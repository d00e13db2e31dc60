import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { readSessionCookie } from '@/lib/accounts/server/cookies'
import { askerOf } from '@/lib/accounts/server/sessions'
import type { Asker } from '@/lib/users/asker'
import type { User } from '@/lib/users/contract'
import { readUser } from '@/lib/users/server/read-user'

/** The signed-in user of the page that is being rendered. */
export async function currentAsker(): Promise<Asker | null> {
  const token = readSessionCookie((await headers()).get('cookie'))
  return (token === null ? null : await askerOf(token))?.asker ?? null
}

export async function currentUser(): Promise<User | null> {
  const asker = await currentAsker()
  return asker && readUser(asker.id, asker.id)
}

/** Sends whoever is not signed in to the sign-in page, and from there back to `next`. */
export async function requireAsker(next?: string): Promise<Asker> {
  return (await currentAsker()) ?? redirect(next ? `/entrar?next=${encodeURIComponent(next)}` : '/entrar')
}

/** Anyone but an admin gets the page for “not found”. */
export async function requireAdmin(next: string): Promise<Asker> {
  const asker = await requireAsker(next)
  return asker.role === 'admin' ? asker : notFound()
}
