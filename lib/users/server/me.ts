import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { Asker } from '@/lib/users/asker'
import { NO_ESTADO, type OwnUser, type updateMe } from '@/lib/users/contract'
import { toUser, userColumns, type UserRow } from './read-user'

export const me = async (asker: Pick<Asker, 'id'>): Promise<{ user: OwnUser }> => ({
  user: await readOwnUser(asker.id),
})

export async function readOwnUser(id: number): Promise<OwnUser> {
  const [row] = await rowsOf<UserRow & { estado_until: Date | null }>(Prisma.sql`
    select ${userColumns(id)}, case when u.estado_until > now() then u.estado_until end as estado_until
    from users u left join user_presence p on p.user_id = u.id where u.id = ${id}`)
  if (!row) throw new Refusal('not_found')
  return { ...toUser(row), ...(row.estado_until && { estado_until: row.estado_until.toISOString() }) }
}

export async function update(asker: Asker, input: InputOf<typeof updateMe>): Promise<{ user: OwnUser }> {
  const { hide_last_seen: hideLastSeen, appear_offline_until: until } = input
  await db.user.update({
    where: { id: asker.id },
    data: {
      ...estadoChanges(input),
      ...(hideLastSeen === undefined ? {} : { hideLastSeen }),
      ...(until === undefined ? {} : { appearOfflineUntil: until }),
    },
  })
  return me(asker)
}

/** An estado that is set anew has the end that is given with it, or none. No estado has no end. */
function estadoChanges({ estado, estado_until: until }: InputOf<typeof updateMe>) {
  if (typeof until === 'string' && Date.parse(until) <= Date.now())
    throw new Refusal('invalid_value', { details: { fields: { estado_until: 'must be in the future' } } })
  if (estado === undefined) return until === undefined ? {} : { estadoUntil: until }
  return estado === '' ? { estado: NO_ESTADO, estadoUntil: null } : { estado, estadoUntil: until ?? null }
}
