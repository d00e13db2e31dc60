import 'server-only'
import { db } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { log } from '@/lib/log'
import type * as contract from '@/lib/presence/contract'
import type { Asker } from '@/lib/users/asker'
import { presenceOf, userColumns, type UserRow } from '@/lib/users/server/read-user'
import { updatePresence } from './update-presence'

export async function setStatus(admin: Asker, { id, status }: InputOf<typeof contract.setStatus>) {
  await updatePresence([id], { sets: status })
  const shown = await readStatus(admin, { id })
  log('info', 'admin', { did: 'set status', by: admin.id, user: id, status })
  return shown
}

/** Admins see a last seen that its user hides. */
export async function readStatus(
  admin: Asker,
  { id }: InputOf<typeof contract.readStatus>,
): Promise<OutputOf<typeof contract.readStatus>> {
  const [row] = await db.$queryRaw<Array<UserRow & { own_last_seen: Date | null }>>`
    select ${userColumns(admin.id)}, p.last_seen as own_last_seen
    from users u left join user_presence p on p.user_id = u.id where u.id = ${id}`
  if (!row) throw new Refusal('not_found')
  return { user_id: row.id, username: row.username, ...presenceOf(row.status, row.own_last_seen) }
}
