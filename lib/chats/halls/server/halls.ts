import 'server-only'
import type * as contract from '@/lib/chats/halls/contract'
import type { Hall } from '@/lib/chats/halls/contract'
import { db } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { RateLimit } from '@/lib/http/server/rate-limit'
import type { Asker } from '@/lib/users/asker'
import { findHall, withHallLocked, requireStaff, toHall } from './access'
import { type HallChange, publishChange } from './hall-change'

const newHalls = new RateLimit('halls:new', 30, 60)

export async function create(asker: Asker, input: InputOf<typeof contract.createHall>): Promise<HallChange> {
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
  return publishChange(Promise.resolve({ answer: toHall(hall), change }))
}

export function update(
  asker: Asker,
  { id, ...input }: InputOf<typeof contract.updateHall>,
): Promise<HallChange> {
  const updating = withHallLocked(asker, id, async (database, hall) => {
    requireStaff(asker, hall, 'change hall')
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
  return publishChange(updating)
}

type Change = Partial<Pick<Hall, 'name' | 'description' | 'private'>>

const given = (input: { [field in keyof Change]: Change[field] | undefined }): Change =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

/** Everything about it is not found from here on; its messages stay, for who keeps the database. */
export function remove(asker: Asker, { id }: InputOf<typeof contract.deleteHall>): Promise<HallChange<null>> {
  const removing = withHallLocked(asker, id, async (database, hall) => {
    requireStaff(asker, hall, 'delete hall')
    await database.$executeRaw`
      update chats set deleted_at = clock_timestamp(), channel_epoch = channel_epoch + 1 where id = ${id}`
    return { answer: null, change: { chatId: id, epoch: hall.channel_epoch, userIds: [] } }
  })
  return publishChange(removing)
}
