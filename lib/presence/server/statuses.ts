import 'server-only'
import { db } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import type { listStatuses } from '@/lib/presence/contract'
import type { Asker } from '@/lib/users/asker'
import { presenceOf, userColumns, type UserRow } from '@/lib/users/server/read-user'

export async function statuses(
  asker: Asker,
  { ids }: InputOf<typeof listStatuses>,
): Promise<OutputOf<typeof listStatuses>> {
  const rows = await db.$queryRaw<UserRow[]>`
    select ${userColumns(asker.id)} from users u left join user_presence p on p.user_id = u.id
    where u.id = any(${ids}::int[]) order by u.id`
  return { statuses: rows.map((row) => ({ user_id: row.id, ...presenceOf(row.status, row.last_seen) })) }
}
