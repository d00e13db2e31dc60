import 'server-only'
import type * as contract from '@/lib/chats/halls/contract'
import type { Member } from '@/lib/chats/halls/contract'
import { findUserByName } from '@/lib/chats/server/participation'
import { Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { Asker } from '@/lib/users/asker'
import { withHallLocked, requireStaff } from './access'
import { joinHall, addParticipant } from './add-participant'
import { type HallChange, publishChange } from './hall-change'
import { joinByCode } from './invites'
import { readMembers } from './list'

export function join(
  asker: Asker,
  { hall_id: id, code }: InputOf<typeof contract.joinHall>,
): Promise<HallChange> {
  if (code !== undefined) return publishChange(joinByCode(asker, code, id))
  return publishChange(
    withHallLocked(asker, id ?? 0, async (database, hall) => {
      if (hall.private && !hall.role) throw new Refusal('forbidden')
      return joinHall(database, asker, hall.id)
    }),
  )
}

export function leave(
  asker: Asker,
  { hall_id: id }: InputOf<typeof contract.leaveHall>,
): Promise<HallChange<null>> {
  return publishChange(takeOut(asker, id, asker.id))
}

export function removeMember(
  asker: Asker,
  input: InputOf<typeof contract.removeMember>,
): Promise<HallChange<null>> {
  return publishChange(takeOut(asker, input.id, input.user_id))
}

/**
 * The place goes and the epoch rises in one statement: nothing committed after it reaches who was in
 * the hall. If no owner is left, the one who has been there longest becomes owner.
 */
function takeOut(asker: Asker, hallId: number, userId: number): Promise<HallChange<null>> {
  return withHallLocked(asker, hallId, async (database, hall) => {
    if (userId !== asker.id) requireStaff(asker, hall, 'take out of hall')
    const raised = await database.$executeRaw`
      with gone as (
        delete from chat_participants where chat_id = ${hallId} and user_id = ${userId} returning chat_id
      ), others as (
        select user_id, role, created_at from chat_participants where chat_id = ${hallId} and user_id <> ${userId}
      ), heir as (
        update chat_participants p set role = 'owner' from gone
        where p.chat_id = gone.chat_id and not exists (select 1 from others where role = 'owner')
          and p.user_id = (select user_id from others order by created_at, user_id limit 1)
      )
      update chats c set channel_epoch = channel_epoch + 1 from gone where c.id = gone.chat_id`
    if (raised === 0) throw new Refusal('not_found')
    return { answer: null, change: { chatId: hallId, epoch: hall.channel_epoch, userIds: [userId] } }
  })
}

type Adding = InputOf<typeof contract.addMember>

export async function addMember(asker: Asker, { id, username }: Adding): Promise<HallChange<Member>> {
  const user = await findUserByName(username)
  const adding = withHallLocked(asker, id, async (database, hall) => {
    requireStaff(asker, hall, 'take into hall')
    if (!user) throw new Refusal('not_found')
    const placed = await addParticipant(database, id, user.id)
    const which = Prisma.sql`place.chat_id = ${id} and place.user_id = ${user.id}`
    const [member] = await readMembers(database, asker, which)
    const change = { chatId: id, epoch: hall.channel_epoch, userIds: [user.id] }
    return { answer: member!, change: placed ? change : null }
  })
  return publishChange(adding)
}
