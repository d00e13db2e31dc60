import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import type { User } from './contract'

interface UserRow {
  id: number
  username: string
  role: 'admin' | 'user'
  estado: string
  hide_last_seen: boolean
  appears_offline: boolean
  status: 'online' | 'away' | 'offline'
  last_seen: Date | null
}

/** The status is judged when read, on the database's clock: the highest of the living leases. */
export const userColumns = Prisma.sql`
  u.id, u.username, u.role, u.estado, u.hide_last_seen, p.last_seen,
  coalesce(u.appear_offline_until > now(), false) as appears_offline,
  coalesce((select min(l.status) from presence_leases l where l.user_id = u.id and l.expires_at > now()), 'offline')
    as status`

export async function readUser(id: number, viewerId: number): Promise<User> {
  const [row] = await db.$queryRaw<UserRow[]>`
    select ${userColumns} from users u left join user_presence p on p.user_id = u.id where u.id = ${id}`
  if (!row) throw new Refusal('not_found')
  return toUser(row, viewerId)
}

/** What one user may know of another; of oneself, everything. */
export function toUser(row: UserRow, viewerId: number): User {
  const isOneself = row.id === viewerId
  const status = row.appears_offline && !isOneself ? 'offline' : row.status
  const lastSeen = row.hide_last_seen && !isOneself ? null : row.last_seen
  return {
    id: row.id,
    username: row.username,
    role: row.role,
    estado: row.estado,
    online_status: status,
    is_online: status !== 'offline',
    last_seen: lastSeen?.toISOString() ?? null,
  }
}
