import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { db } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/contract'
import { Refusal } from '@/lib/http/errors'
import type { Polled } from '@/lib/http/polled'
import { findUserByName } from './access'
import type * as contract from './contract'
import { makeOrOpenDm } from './dm'
import { readChat, readPage, tagOfPage } from './read'

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
  await db.$executeRaw`
    update chat_participants p set muted = ${muted} from chats c
    where p.chat_id = ${id} and p.user_id = ${asker.id} and c.id = p.chat_id and c.deleted_at is null`
  return readChat(asker, id)
}

export async function read(asker: Asker, { id, seq }: InputOf<typeof contract.readChat>) {
  await db.$executeRaw`
    update chat_participants p set last_read_seq = least(${seq}, c.last_seq) from chats c
    where p.chat_id = ${id} and p.user_id = ${asker.id} and c.id = p.chat_id and c.deleted_at is null
      and p.last_read_seq < least(${seq}, c.last_seq)`
  return readChat(asker, id)
}
