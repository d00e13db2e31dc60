import 'server-only'
import type * as contract from '@/lib/chats/halls/contract'
import type { Hall, Member } from '@/lib/chats/halls/contract'
import { findUserByName } from '@/lib/chats/server/participation'
import { chatChange } from '@/lib/chats/server/publish-chat'
import { Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { Asker } from '@/lib/users/asker'
import { changeHall, requireStaff } from './access'
import { addParticipant } from './add-participant'
import { joinByCode } from './invites'
import { joinById } from './join'
import { readMembers } from './list'

export const join = (
  asker: Asker,
  { hall_id: id, code }: InputOf<typeof contract.joinHall>,
): Promise<Hall> => (code === undefined ? joinById(asker, id ?? 0) : joinByCode(asker, code, id))

export const leave = (asker: Asker, { hall_id: id }: InputOf<typeof contract.leaveHall>): Promise<null> =>
  removeParticipant(asker, id, asker.id)

export const removeMember = (asker: Asker, input: InputOf<typeof contract.removeMember>): Promise<null> =>
  removeParticipant(asker, input.id, input.user_id)

/**
 * The participation goes and the epoch rises in one statement: nothing committed after it reaches who was
 * in the hall. If no owner is left, the member who has been there longest becomes owner.
 */
function removeParticipant(asker: Asker, hallId: number, userId: number): Promise<null> {
  return changeHall(asker, hallId, async (tx, hall) => {
    if (userId !== asker.id) requireStaff(asker, hall, 'take out of hall')
    const raised = await tx.$executeRaw`
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
    const change = { chatId: hallId, epoch: hall.channel_epoch, userIds: [userId] }
    return { result: null, changes: [await chatChange(tx, change)] }
  })
}

export interface AddedMember {
  member: Member
  /** False where they were in the hall already. */
  added: boolean
}

export async function addMember(
  asker: Asker,
  { id, username }: InputOf<typeof contract.addMember>,
): Promise<AddedMember> {
  const user = await findUserByName(username)
  return changeHall(asker, id, async (tx, hall) => {
    requireStaff(asker, hall, 'take into hall')
    if (!user) throw new Refusal('not_found')
    const added = await addParticipant(tx, id, user.id)
    const [member] = await readMembers(
      tx,
      asker,
      Prisma.sql`member.chat_id = ${id} and member.user_id = ${user.id}`,
    )
    const change = { chatId: id, epoch: hall.channel_epoch, userIds: [user.id] }
    return { result: { member: member!, added }, changes: added ? [await chatChange(tx, change)] : [] }
  })
}
