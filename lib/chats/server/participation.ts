import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import { Refusal } from '@/lib/http/errors'
import type { Asker } from '@/lib/users/asker'
import { Username } from '@/lib/users/contract'
import { nameOf } from '@/lib/users/name'

/** A chat as seen through the asker's place in it. */
export interface Participation {
  chatId: number
  type: 'general' | 'hall' | 'dm'
  role: 'owner' | 'member'
  private: boolean
  channelEpoch: number
  lastSeq: number
  lastRev: number
  lastReadSeq: number
}

/** The lookup is the permission: who is not in the chat, and who asks for none, hear the same. */
export async function participation(asker: Asker, chatId: number): Promise<Participation> {
  const [row] = await rowsOf<Participation>(Prisma.sql`
    select c.id as "chatId", c.type, p.role, c.private, c.channel_epoch as "channelEpoch",
      c.last_seq as "lastSeq", c.last_rev as "lastRev", p.last_read_seq as "lastReadSeq"
    from chat_participants p join chats c on c.id = p.chat_id
    where p.chat_id = ${chatId} and p.user_id = ${asker.id} and c.deleted_at is null`)
  if (!row) throw new Refusal('not_found')
  return row
}

let general: Promise<number> | undefined

/** There is one, made by the first migration: looked up once. */
export function generalChatId(): Promise<number> {
  general ??= findGeneral().catch((cause: unknown) => {
    general = undefined
    throw cause
  })
  return general
}

async function findGeneral(): Promise<number> {
  const [row] = await db.$queryRaw<Array<{ id: number }>>`select id from chats where type = 'general'`
  if (!row) throw new Error('There is no General: the migrations have not run.')
  return row.id
}

/** In whatever case or width the name was typed. What could be no name is nobody's. */
export async function findUserByName(typed: string): Promise<{ id: number; username: string } | null> {
  if (!Username.safeParse(typed).success) return null
  const rows = await db.$queryRaw<Array<{ id: number; username: string }>>`
    select id, username from users where username_key = ${nameOf(typed).key}`
  return rows[0] ?? null
}

export const dmKey = (a: number, b: number): string => `${Math.min(a, b)}:${Math.max(a, b)}`

export async function findDm(a: number, b: number): Promise<number | null> {
  const rows = await db.$queryRaw<Array<{ id: number }>>`select id from chats where dm_key = ${dmKey(a, b)}`
  return rows[0]?.id ?? null
}
