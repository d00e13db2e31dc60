import 'server-only'
import type * as contract from '@/lib/chats/halls/contract'
import type { AboutHall, Hall } from '@/lib/chats/halls/contract'
import { chatChange } from '@/lib/chats/server/publish-chat'
import { db, Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import type { InputOf } from '@/lib/http/endpoint'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { commitNewChat } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import { changeHall, findHall, requireStaff, toHall } from './access'

const newHalls = new RateLimit('halls:new', 30, 60)

export async function create(asker: Asker, input: InputOf<typeof contract.createHall>): Promise<Hall> {
  await newHalls.take(String(asker.id))
  return commitNewChat(async () => {
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
    // Nobody listens to it yet; the owner's other pages are told.
    const change = await chatChange(db, { chatId: hall.id, epoch: null, userIds: [asker.id] })
    return { result: toHall(hall), changes: [change] }
  })
}

export const read = async (asker: Asker, { id }: InputOf<typeof contract.getHall>): Promise<Hall> =>
  toHall(await findHall(db, asker, id))

/** What the header of a hall says; null for other chats. Whether one may know of the chat is asked elsewhere. */
export async function readAbout(chatId: number): Promise<AboutHall | null> {
  const [about] = await rowsOf<AboutHall>(Prisma.sql`
    select coalesce(description, '') as description,
      (select count(*)::int from chat_participants p where p.chat_id = chats.id) as member_count
    from chats where id = ${chatId} and type = 'hall'`)
  return about ?? null
}

export function update(asker: Asker, { id, ...input }: InputOf<typeof contract.updateHall>): Promise<Hall> {
  return changeHall(asker, id, async (tx, hall) => {
    requireStaff(asker, hall, 'change hall')
    const wanted = { ...hall, ...definedIn(input) }
    const changed = await tx.$executeRaw`
      update chats set name = ${wanted.name}, description = ${wanted.description}, private = ${wanted.private}
      where id = ${id} and (name, coalesce(description, ''), private)
        is distinct from (${wanted.name}, ${wanted.description}, ${wanted.private})`
    const change = { chatId: id, epoch: hall.channel_epoch, userIds: [] }
    return { result: toHall(wanted), changes: changed ? [await chatChange(tx, change)] : [] }
  })
}

type HallFields = Partial<Pick<Hall, 'name' | 'description' | 'private'>>

const definedIn = (input: { [field in keyof HallFields]: HallFields[field] | undefined }): HallFields =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

/** From here on nothing about it is found; its messages stay, for who keeps the database. */
export function remove(asker: Asker, { id }: InputOf<typeof contract.deleteHall>): Promise<null> {
  return changeHall(asker, id, async (tx, hall) => {
    requireStaff(asker, hall, 'delete hall')
    await tx.$executeRaw`
      update chats set deleted_at = clock_timestamp(), channel_epoch = channel_epoch + 1 where id = ${id}`
    const change = { chatId: id, epoch: hall.channel_epoch, userIds: [] }
    return { result: null, changes: [await chatChange(tx, change)] }
  })
}
