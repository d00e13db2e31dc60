import 'server-only'
import { db } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import type { Asker } from '@/lib/users/asker'
import type { updateMe, User } from '@/lib/users/contract'
import { readUser } from './read-user'

const NO_ESTADO = 'N/D'

export async function me(asker: Asker): Promise<{ user: User }> {
  return { user: await readUser(asker.id, asker.id) }
}

export async function update(asker: Asker, input: InputOf<typeof updateMe>): Promise<{ user: User }> {
  const { estado, hide_last_seen: hideLastSeen, appear_offline_until: until } = input
  await db.user.update({
    where: { id: asker.id },
    data: {
      ...(estado === undefined ? {} : { estado: estado || NO_ESTADO }),
      ...(hideLastSeen === undefined ? {} : { hideLastSeen }),
      ...(until === undefined ? {} : { appearOfflineUntil: until }),
    },
  })
  return me(asker)
}
