import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { db } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/contract'
import { Limit } from '@/lib/http/limits'
import { findHall, holdingHall, mustBeStaff, toHall } from './access'
import type { HallChange, Outcome } from './change'
import type * as contract from './contract'
import type { Hall } from './contract'

const newHalls = new Limit('halls:new', 30, 60)

export async function create(asker: Asker, input: InputOf<typeof contract.createHall>): Promise<Outcome> {
  await newHalls.take(String(asker.id))
  const [made] = await db.$queryRaw<Array<{ id: number }>>`
    with made as (
      insert into chats (type, name, description, private, created_by)
      values ('hall', ${input.name}, ${input.description}, ${input.private}, ${asker.id})
      returning id
    ), owner as (
      insert into chat_participants (chat_id, user_id, role) select id, ${asker.id}, 'owner' from made
    )
    select id from made`
  const hall = await findHall(db, asker, made!.id)
  return { answer: toHall(hall), change: { chatId: hall.id, epoch: hall.channel_epoch, userIds: [asker.id] } }
}

export function update(
  asker: Asker,
  { id, ...input }: InputOf<typeof contract.updateHall>,
): Promise<Outcome> {
  return holdingHall(asker, id, async (database, hall) => {
    mustBeStaff(asker, hall)
    const wanted = { ...hall, ...given(input) }
    const changed = await database.$executeRaw`
      update chats set name = ${wanted.name}, description = ${wanted.description}, private = ${wanted.private}
      where id = ${id} and (name, coalesce(description, ''), private)
        is distinct from (${wanted.name}, ${wanted.description}, ${wanted.private})`
    return {
      answer: toHall(wanted),
      change: changed ? { chatId: id, epoch: hall.channel_epoch, userIds: [] } : null,
    }
  })
}

type Change = Partial<Pick<Hall, 'name' | 'description' | 'private'>>

const given = (input: { [field in keyof Change]: Change[field] | undefined }): Change =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

/** Everything about it is not found from here on; its messages stay, for who keeps the database. */
export function remove(asker: Asker, { id }: InputOf<typeof contract.deleteHall>): Promise<HallChange> {
  return holdingHall(asker, id, async (database, hall) => {
    mustBeStaff(asker, hall)
    await database.$executeRaw`
      update chats set deleted_at = clock_timestamp(), channel_epoch = channel_epoch + 1 where id = ${id}`
    return { chatId: id, epoch: hall.channel_epoch, userIds: [] }
  })
}
