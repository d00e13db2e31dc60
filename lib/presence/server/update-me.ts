import 'server-only'
import { db } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import type { Asker } from '@/lib/users/asker'
import type { updateMe } from '@/lib/users/contract'
import { me, update } from '@/lib/users/server/me'
import { publishStatus } from './publish-status'
import { updatePresence } from './update-presence'

/** Changes oneself; what others then see differently of one's presence they are told at once. */
export async function changeMe(asker: Asker, input: InputOf<typeof updateMe>) {
  const { hide_last_seen: hide, appear_offline_until: until } = input
  const hid = hide !== undefined && (await hides(asker.id))
  const answer = await update(asker, input)
  if (hide === undefined && until === undefined) return answer
  const [settled] = await updatePresence([asker.id])
  if (hide !== undefined && hide !== hid && settled && !settled.changed) await publishStatus(settled)
  return me(asker)
}

async function hides(id: number): Promise<boolean> {
  const [row] = await db.$queryRaw<Array<{ hide_last_seen: boolean }>>`
    select hide_last_seen from users where id = ${id}`
  return row?.hide_last_seen ?? false
}
