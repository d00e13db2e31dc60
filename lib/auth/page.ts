import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { User } from '@/lib/users/contract'
import { readUser } from '@/lib/users/read'
import { readSessionCookie } from './cookies'
import { askerOf } from './sessions'

/** Who looks at the page that is being rendered. */
export async function currentUser(): Promise<User | null> {
  const token = readSessionCookie((await headers()).get('cookie'))
  const found = token === null ? null : await askerOf(token)
  return found && readUser(found.asker.id, found.asker.id)
}

export async function requireUser(next?: string): Promise<User> {
  return (await currentUser()) ?? redirect(next ? `/entrar?next=${encodeURIComponent(next)}` : '/entrar')
}
