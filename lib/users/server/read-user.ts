import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import type { User } from '@/lib/users/contract'
import { shownLastSeen, shownStatus } from './shown-status'

export interface UserRow {
  id: number
  username: string
  role: 'admin' | 'user'
  estado: string
  status: 'online' | 'away' | 'offline'
  last_seen: Date | null
}

/** What one user may know of another; of oneself, everything. Of `users u` and `user_presence p`. */
export const userColumns = (viewerId: number) => Prisma.sql`
  u.id, u.username, u.role, u.estado, ${shownStatus(viewerId)} as status, ${shownLastSeen(viewerId)} as last_seen`

export async function readUser(id: number, viewerId: number): Promise<User> {
  const [row] = await db.$queryRaw<UserRow[]>`
    select ${userColumns(viewerId)} from users u left join user_presence p on p.user_id = u.id where u.id = ${id}`
  if (!row) throw new Refusal('not_found')
  return toUser(row)
}

export function toUser({ id, username, role, estado, status, last_seen: lastSeen }: UserRow): User {
  return { id, username, role, estado, ...presenceOf(status, lastSeen) }
}

export const presenceOf = (status: UserRow['status'], lastSeen: Date | null) => ({
  online_status: status,
  is_online: status !== 'offline',
  last_seen: lastSeen?.toISOString() ?? null,
})
