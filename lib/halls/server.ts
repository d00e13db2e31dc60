import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { db } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/contract'
import { Limit } from '@/lib/http/limits'
import { findHall, holdingHall, mustBeStaff, toHall } from './access'
import { type Outcome, told } from './change'
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
  // Nobody listens to it yet; the owner's other pages hear of it.
  const change = { chatId: hall.id, epoch: null, userIds: [asker.id] }
  return told(Promise.resolve({ answer: toHall(hall), change }))
}

export function update(
  asker: Asker,
  { id, ...input }: InputOf<typeof contract.updateHall>,
): Promise<Outcome> {
  const updating = holdingHall(asker, id, async (database, hall) => {
    mustBeStaff(asker, hall, 'change hall')
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
  return told(updating)
}

type Change = Partial<Pick<Hall, 'name' | 'description' | 'private'>>

const given = (input: { [field in keyof Change]: Change[field] | undefined }): Change =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

/** Everything about it is not found from here on; its messages stay, for who keeps the database. */
export function remove(asker: Asker, { id }: InputOf<typeof contract.deleteHall>): Promise<Outcome<null>> {
  const removing = holdingHall(asker, id, async (database, hall) => {
    mustBeStaff(asker, hall, 'delete hall')
    await database.$executeRaw`
      update chats set deleted_at = clock_timestamp(), channel_epoch = channel_epoch + 1 where id = ${id}`
    return { answer: null, change: { chatId: id, epoch: hall.channel_epoch, userIds: [] } }
  })
  return told(removing)
}
