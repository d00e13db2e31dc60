import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { db } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/contract'
import type { updateMe } from '@/lib/users/contract'
import { me, update } from '@/lib/users/server'
import { settle } from './settle'
import { tell } from './tell'

/** Changes oneself; what others then see differently of one's presence they are told at once. */
export async function changeMe(asker: Asker, input: InputOf<typeof updateMe>) {
  const { hide_last_seen: hide, appear_offline_until: until } = input
  const hid = hide !== undefined && (await hides(asker.id))
  const answer = await update(asker, input)
  if (hide === undefined && until === undefined) return answer
  const [settled] = await settle([asker.id])
  if (hide !== undefined && hide !== hid && settled && !settled.changed) await tell(settled)
  return me(asker)
}

async function hides(id: number): Promise<boolean> {
  const [row] = await db.$queryRaw<Array<{ hide_last_seen: boolean }>>`
    select hide_last_seen from users where id = ${id}`
  return row?.hide_last_seen ?? false
}
