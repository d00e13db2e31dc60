import 'server-only'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { commitNewChat } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import { firstAdmin } from './list-query'
import { dmKey } from './participation'
import { chatChange, publishChatChanged } from './publish-chat'

const newDms = new RateLimit('chats:dm', 100, 60)

/** The one conversation of two people: made by whoever asks first, the same for whoever asks again. */
export async function openDm(asker: Asker, otherId: number): Promise<number> {
  return (await makeOrOpenDm(asker, otherId)).id
}

export async function makeOrOpenDm(asker: Asker, otherId: number): Promise<{ id: number; created: boolean }> {
  if (otherId === asker.id) throw new Refusal('invalid_value', { message: 'There is no chat with oneself.' })
  const known = await openKnown(asker.id, otherId)
  if (known !== null) return { id: known, created: false }
  await newDms.take(String(asker.id))
  const made = await make(asker.id, otherId)
  if (made !== null) return { id: made, created: true }
  // Nothing made: the other side was faster, or there is nobody of that id.
  const theirs = await openKnown(asker.id, otherId)
  if (theirs === null) throw new Refusal('not_found')
  return { id: theirs, created: false }
}

/**
 * An empty DM is in the list of who opened it, and of nobody else. `created_by` tells who that is:
 * one of the two, or, once the other has opened it as well, null for both.
 */
async function openKnown(askerId: number, otherId: number): Promise<number | null> {
  const rows = await db.$queryRaw<Array<{ id: number; unseen: boolean | null }>>`
    select id, last_seq = 0 and created_by = ${otherId} as unseen from chats where dm_key = ${dmKey(askerId, otherId)}`
  const known = rows[0]
  if (!known) return null
  if (known.unseen) {
    await db.$executeRaw`update chats set created_by = null where id = ${known.id}`
    await publishChatChanged({ chatId: known.id, epoch: null, userIds: [askerId] })
  }
  return known.id
}

/**
 * The chat and both its places in one statement: nobody ever sees one without the other. The other side
 * is shown it from the start where the list offers it to them: see rows.ts.
 */
function make(askerId: number, otherId: number): Promise<number | null> {
  return commitNewChat(async () => {
    const [made] = await db.$queryRaw<Array<{ id: number; shown_to_other: boolean }>>`
      with made as (
        insert into chats (type, private, dm_key, created_by)
        select 'dm', true, ${dmKey(askerId, otherId)}, ${askerId} from users where id = ${otherId}
        on conflict (dm_key) do nothing
        returning id
      ), joined as (
        insert into chat_participants (chat_id, user_id)
        select made.id, sides.user_id from made, (values (${askerId}::int), (${otherId}::int)) as sides (user_id)
      )
      select made.id, other.role = 'admin' or ${askerId} = ${firstAdmin} as shown_to_other
      from made join users other on other.id = ${otherId}`
    if (!made) return { result: null, changes: [] }
    const userIds = made.shown_to_other ? [askerId, otherId] : [askerId]
    return { result: made.id, changes: [await chatChange(db, { chatId: made.id, epoch: null, userIds })] }
  })
}
