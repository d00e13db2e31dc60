import 'server-only'
import { Prisma } from '@/lib/db/client'
import { foldSql } from '@/lib/db/fold'
import { rowsOf } from '@/lib/db/rows-of'
import { Refusal } from '@/lib/http/errors'
import { foldText } from '@/lib/text/fold'
import type { OnlineStatus, User } from '@/lib/users/contract'
import { SHOWN_ESTADO } from './estado'
import { shownLastSeen, shownStatus } from './presence-rule'

export interface UserRow {
  id: number
  username: string
  role: 'admin' | 'user'
  estado: string
  status: OnlineStatus
  last_seen: Date | null
}

/** No user has this id: such a viewer sees what everybody else sees. */
export const ANYBODY = 0

/** What a viewer may know of `users u` with `user_presence p`; of themselves, everything. */
export const userColumns = (viewerId: number) => Prisma.sql`
  u.id, u.username, u.role, ${SHOWN_ESTADO} as estado, ${shownStatus(viewerId)} as status, ${shownLastSeen(viewerId)} as last_seen`

export async function readUser(id: number, viewerId: number): Promise<User> {
  const [row] = await rowsOf<UserRow>(Prisma.sql`
    select ${userColumns(viewerId)} from users u left join user_presence p on p.user_id = u.id where u.id = ${id}`)
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

/**
 * Whether the name of `users u` contains what was typed; no character is a wildcard. Null where nothing is
 * left to search for: then it means everybody.
 */
export function nameContains(typed: string): Prisma.Sql | null {
  const wanted = foldText(typed)
  return wanted === '' ? null : Prisma.sql`strpos(${foldSql(Prisma.sql`u.username_key`)}, ${wanted}) > 0`
}
