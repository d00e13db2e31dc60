import 'server-only'
import { Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import { NO_ESTADO } from '@/lib/users/contract'

/** The estado of `users u` as of now: one that has run out is none, also before `clearEndedEstados` has seen it. */
export const SHOWN_ESTADO = Prisma.sql`
  case when u.estado_until <= now() then ${NO_ESTADO} else u.estado end`

const AT_ONCE = 200

/** Removes the estados that have run out. Of several processes, one gets each. */
export async function clearEndedEstados(): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(Prisma.sql`
    update users set estado = ${NO_ESTADO}, estado_until = null where id in (
      select id from users where estado_until <= now() order by id limit ${AT_ONCE} for update skip locked
    ) returning id`)
  return rows.map(({ id }) => id)
}
