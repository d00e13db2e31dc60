import 'server-only'
import type { Cursor } from '@/lib/chats/contract'
import { Prisma } from '@/lib/db/client'
import type { Asker } from '@/lib/users/asker'

/**
 * Which chats, in which order: two named tables, `mine` (the asker's places in chats) and `page`,
 * that every statement about lists begins with. Details are looked up for the rows of a page only.
 */
export function oneChat(asker: Asker, chatId: number): Prisma.Sql {
  return Prisma.sql`
    with mine as (${placesOf(asker)} and p.chat_id = ${chatId}),
    page as (select ${keys} from mine)`
}

export function pageOfChats(asker: Asker, limit: number, before?: Cursor): Prisma.Sql {
  const first = before ?? BEFORE_ALL
  const from = Prisma.sql`(${first.general}::int, ${BigInt(first.at)}::bigint, ${BigInt(first.chatId)}::bigint, ${BigInt(first.userId)}::bigint)`
  return Prisma.sql`
    with mine as (${placesOf(asker)}),
    page as (
      select * from (
        select ${keys} from mine where type <> 'dm' or ${isShown(asker)}
        union all
        (
          select 0, 0, 0, u.id, u.id from users u
          where u.id <> ${asker.id} and ${isOffered(asker)}
            and not exists (select 1 from mine where mine.with_id = u.id) and (0, 0, 0, u.id) < ${from}
          order by u.id desc limit ${limit}
        )
      ) as every
      where (general, at, chat_id, user_id) < ${from}
      order by general desc, at desc, chat_id desc, user_id desc
      limit ${limit}
    )`
}

export const pageOrder = Prisma.sql`page.general desc, page.at desc, page.chat_id desc, page.user_id desc`

const BEFORE_ALL: Cursor = { general: 2, at: 0, chatId: 0, userId: 0 }

/** What the list is sorted by, all descending: a cursor is the four of them. A DM nobody opened has only the last. */
const keys = Prisma.sql`
  (type = 'general')::int as general, coalesce(extract(epoch from last_message_at) * 1000, 0)::bigint as at,
  mine.chat_id, 0 as user_id, with_id`

const placesOf = (asker: Asker) => Prisma.sql`
  select c.id as chat_id, c.type, c.name, c.private, c.channel_epoch, c.last_seq, c.last_rev, c.last_message_at,
    c.created_by, p.role as own_role, p.muted, p.last_read_seq, other.user_id as with_id,
    other.last_read_seq as with_last_read_seq
  from chat_participants p join chats c on c.id = p.chat_id
  left join lateral (
    select o.user_id, o.last_read_seq from chat_participants o
    where c.type = 'dm' and o.chat_id = c.id and o.user_id <> p.user_id limit 1
  ) as other on true
  where p.user_id = ${asker.id} and c.deleted_at is null and (c.type <> 'dm' or other.user_id is not null)`

export const firstAdmin = Prisma.sql`(select min(id) from users where role = 'admin')`

/** Of the DMs that exist: an admin's are all there; for the others see dm.ts, on who opened one. */
const isShown = (asker: Asker) =>
  asker.role === 'admin'
    ? Prisma.sql`true`
    : Prisma.sql`last_seq > 0 or coalesce(created_by, ${asker.id}) = ${asker.id} or with_id = ${firstAdmin}`

/** Of those that do not: an admin may write to each user, everyone to the first admin. */
const isOffered = (asker: Asker) =>
  asker.role === 'admin' ? Prisma.sql`true` : Prisma.sql`u.id = ${firstAdmin}`
