import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/contract'
import { Refusal } from '@/lib/http/errors'
import type { Polled } from '@/lib/http/polled'
import { findUserByName } from './access'
import type * as contract from './contract'
import { makeOrOpenDm } from './dm'
import { dmSides } from './hearers'
import { readChat, readPage, tagOfPage } from './read'
import { type Read, tellChanged, tellRead } from './tell'

type Page = OutputOf<typeof contract.listChats>

/** The tag is read before the page: at worst it is the older of the two, and the next poll asks again. */
export function list(asker: Asker, { limit, before }: InputOf<typeof contract.listChats>): Polled<Page> {
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
  if (changed) await tellChanged({ chatId: id, epoch: null, userIds: [asker.id] })
  return readChat(asker, id)
}

export async function read(asker: Asker, { id, seq }: InputOf<typeof contract.readChat>) {
  const [moved] = await db.$queryRaw<Read[]>`
    with moved as (
      update chat_participants p set last_read_seq = least(${seq}, c.last_seq) from chats c
      where p.chat_id = ${id} and p.user_id = ${asker.id} and c.id = p.chat_id and c.deleted_at is null
        and p.last_read_seq < least(${seq}, c.last_seq)
      returning p.last_read_seq, c.id, c.type
    )
    select moved.last_read_seq, u.channel_epoch as own_epoch, ${dmSides(MOVED)}
    from moved join users u on u.id = ${asker.id}`
  if (moved) await tellRead(asker, id, moved)
  return readChat(asker, id)
}

const MOVED = { type: Prisma.sql`moved.type`, id: Prisma.sql`moved.id` }
