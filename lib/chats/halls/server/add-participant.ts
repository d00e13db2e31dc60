import 'server-only'
import type { Asker } from '@/lib/users/asker'
import { type Database, findHall, toHall } from './access'
import type { HallChange } from './hall-change'

/** For who holds the hall's row. Nothing is unread for who comes in; who comes into an empty hall owns it. */
export async function addParticipant(database: Database, hallId: number, userId: number): Promise<boolean> {
  const placed = await database.$executeRaw`
    insert into chat_participants (chat_id, user_id, role, last_read_seq, created_at)
    select c.id, ${userId}, (case when exists (select 1 from chat_participants where chat_id = c.id)
      then 'member' else 'owner' end)::participant_role, c.last_seq, clock_timestamp()
    from chats c where c.id = ${hallId}
    on conflict do nothing`
  return placed === 1
}

export async function joinHall(database: Database, asker: Asker, hallId: number): Promise<HallChange> {
  const placed = await addParticipant(database, hallId, asker.id)
  const hall = await findHall(database, asker, hallId)
  const change = { chatId: hallId, epoch: hall.channel_epoch, userIds: [asker.id] }
  return { answer: toHall(hall), change: placed ? change : null }
}
