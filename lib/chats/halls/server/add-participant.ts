import 'server-only'
import type { Hall } from '@/lib/chats/halls/contract'
import { chatChange } from '@/lib/chats/server/publish-chat'
import type { Written } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import { type Database, findHall, toHall } from './access'

/** For who holds the hall's row. Nothing is unread for a new participant; the first of an empty hall owns it. */
export async function addParticipant(database: Database, hallId: number, userId: number): Promise<boolean> {
  const added = await database.$executeRaw`
    insert into chat_participants (chat_id, user_id, role, last_read_seq, created_at)
    select c.id, ${userId}, (case when exists (select 1 from chat_participants where chat_id = c.id)
      then 'member' else 'owner' end)::participant_role, c.last_seq, clock_timestamp()
    from chats c where c.id = ${hallId}
    on conflict do nothing`
  return added === 1
}

/** Joined is false where the asker was in it already. */
export interface Joining {
  hall: Hall
  joined: boolean
}

export async function joinHall(database: Database, asker: Asker, hallId: number): Promise<Written<Joining>> {
  const joined = await addParticipant(database, hallId, asker.id)
  const hall = await findHall(database, asker, hallId)
  const change = { chatId: hallId, epoch: hall.channel_epoch, userIds: [asker.id] }
  return {
    result: { hall: toHall(hall), joined },
    changes: joined ? [await chatChange(database, change)] : [],
  }
}
