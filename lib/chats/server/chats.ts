import 'server-only'
import type * as contract from '@/lib/chats/contract'
import { db, Prisma } from '@/lib/db/client'
import type { ConditionalAnswer } from '@/lib/http/conditional-answer'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { Asker } from '@/lib/users/asker'
import { makeOrOpenDm } from './open-dm'
import { findUserByName } from './participation'
import { type ReadMark, publishChatChanged, publishRead } from './publish-chat'
import { readChat, readPage, tagOfPage } from './read-list'
import { dmSides } from './recipients'

type Page = OutputOf<typeof contract.listChats>

/** The tag is read before the page: at worst it is the older of the two, and the next poll asks again. */
export function list(
  asker: Asker,
  { limit, before }: InputOf<typeof contract.listChats>,
): ConditionalAnswer<Page> {
  const tag = () => tagOfPage(asker, limit, before)
  return {
    tag,
    read: async (known) => ({ tag: known ?? (await tag()), output: await readPage(asker, limit, before) }),
  }
}

export async function openDm(asker: Asker, input: InputOf<typeof contract.openDm>) {
  const other = await findUserByName(input.with_username)
  if (!other) throw new Refusal('not_found')
  const { id, created } = await makeOrOpenDm(asker, other.id)
  return { chat: await readChat(asker, id), created }
}

export async function mute(asker: Asker, { id, muted }: InputOf<typeof contract.muteChat>) {
  const changed = await db.$executeRaw`
    update chat_participants p set muted = ${muted} from chats c
    where p.chat_id = ${id} and p.user_id = ${asker.id} and c.id = p.chat_id and c.deleted_at is null
      and p.muted <> ${muted}`
  if (changed) await publishChatChanged({ chatId: id, epoch: null, userIds: [asker.id] })
  return readChat(asker, id)
}

export async function read(asker: Asker, { id, seq }: InputOf<typeof contract.readChat>) {
  const [moved] = await db.$queryRaw<ReadMark[]>`
    with moved as (
      update chat_participants p set last_read_seq = least(${seq}, c.last_seq) from chats c
      where p.chat_id = ${id} and p.user_id = ${asker.id} and c.id = p.chat_id and c.deleted_at is null
        and p.last_read_seq < least(${seq}, c.last_seq)
      returning p.last_read_seq, c.id, c.type
    )
    select moved.last_read_seq, u.channel_epoch as own_epoch, ${dmSides(MOVED)}
    from moved join users u on u.id = ${asker.id}`
  if (moved) await publishRead(asker, id, moved)
  return readChat(asker, id)
}

const MOVED = { type: Prisma.sql`moved.type`, id: Prisma.sql`moved.id` }
