import 'server-only'
import { type Chat, type Cursor, PREVIEW_MAX } from '@/lib/chats/contract'
import { Prisma } from '@/lib/db/client'
import { rowsOf } from '@/lib/db/rows-of'
import { Refusal } from '@/lib/http/errors'
import { chatChannel } from '@/lib/sync/channels'
import type { Asker } from '@/lib/users/asker'
import { toUser, userColumns, type UserRow } from '@/lib/users/server/read-user'
import { oneChat, pageOfChats, pageOrder } from './list-query'
import { rememberTag } from './list-tags'

export async function readChat(asker: Asker, chatId: number): Promise<Chat> {
  const [row] = await rowsOf<Row>(rowsStatement(asker, oneChat(asker, chatId)))
  if (!row) throw new Refusal('not_found')
  return toChat(row)
}

export async function readPage(asker: Asker, limit: number, before?: Cursor) {
  const rows = await rowsOf<Row>(rowsStatement(asker, pageOfChats(asker, limit + 1, before)))
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1)! : null
  return {
    chats: shown.map(toChat),
    next: last && [last.general, last.at, last.chat_id, last.user_id].join('.'),
  }
}

/**
 * Changes whenever the page does. Messages, edits and deletions all raise last_rev, so they need not
 * be read. The tag is weak: of somebody who is here, last_seen counts by the minute only; it moves with
 * every beat, and what is shown of them is the status.
 */
export function tagOfPage(asker: Asker, limit: number, before?: Cursor): Promise<string> {
  return rememberTag(asker, JSON.stringify([limit, before]), async () => {
    const [row] = await rowsOf<TagRow>(tagStatement(asker, pageOfChats(asker, limit + 1, before)))
    const { digest, chat_ids, with_ids } = row!
    return { tag: `${asker.id}-${digest ?? ''}`, chatIds: chat_ids ?? [], withIds: with_ids ?? [] }
  })
}

interface TagRow {
  digest: string | null
  chat_ids: number[] | null
  with_ids: number[] | null
}

export const tagStatement = (asker: Asker, page: Prisma.Sql) => Prisma.sql`
    ${page}
    select md5(string_agg(concat_ws(
      '/', page, mine, to_jsonb(person) - 'last_seen',
      case person.status when 'offline' then person.last_seen else date_trunc('minute', person.last_seen) end
    ), '|' order by ${pageOrder})) as digest, (select array_agg(chat_id) from mine) as chat_ids,
      array_agg(page.with_id) filter (where page.with_id is not null) as with_ids
    from page left join mine on mine.chat_id = page.chat_id
    left join lateral (
      select ${userColumns(asker.id)} from users u left join user_presence p on p.user_id = u.id where u.id = page.with_id
      offset 0
    ) as person on true`

/** The chat's columns, those of `page`, and the other side's (of a DM) as lib/users reads them. */
interface Row extends Omit<UserRow, 'id'> {
  id: number | null
  general: number
  at: bigint
  chat_id: number
  user_id: number
  type: Chat['type'] | null
  name: string | null
  private: boolean | null
  own_role: Chat['role'] | null
  muted: boolean | null
  channel_epoch: number
  last_seq: number | null
  last_rev: number | null
  last_read_seq: number | null
  with_last_read_seq: number | null
  last_message_at: Date | null
  deleted_unread: number
  message_id: bigint | null
  message_seq: number
  sender_id: number
  sender_name: string
  contenido: string
  sent_at: Date
  deleted: boolean
}

// Nobody's own message is after their mark, since sending moves it: what is deleted after it is of
// others. So the index of deleted messages tells it alone, without a look at the messages.
export const rowsStatement = (asker: Asker, page: Prisma.Sql) => Prisma.sql`
  ${page}
  select page.general, page.at, page.chat_id::int, page.user_id::int, mine.type, mine.name, mine.private, mine.own_role,
    mine.muted, mine.channel_epoch, mine.last_seq, mine.last_rev, mine.last_read_seq, mine.with_last_read_seq,
    mine.last_message_at, case when mine.last_seq > mine.last_read_seq then (
      select count(*)::int from messages d where d.chat_id = mine.chat_id and d.seq > mine.last_read_seq
        and d.deleted_at is not null) else 0 end as deleted_unread,
    m.id as message_id, m.seq as message_seq, m.sender_id, s.username as sender_name, m.created_at as sent_at,
    m.deleted_at is not null as deleted,
    case when m.deleted_at is null then left(m.contenido, ${PREVIEW_MAX}::int) else '' end as contenido,
    ${userColumns(asker.id)}
  from page left join mine on mine.chat_id = page.chat_id
  left join users u on u.id = page.with_id left join user_presence p on p.user_id = u.id
  left join messages m on m.chat_id = mine.chat_id and m.seq = mine.last_seq
  left join users s on s.id = m.sender_id
  order by ${pageOrder}`

function toChat(row: Row): Chat {
  const seqs = { last_seq: row.last_seq ?? 0, last_read_seq: row.last_read_seq ?? 0 }
  const isDm = row.id !== null
  return {
    id: row.chat_id || null,
    type: row.type ?? 'dm',
    name: row.name,
    ...(isDm ? { with: toUser(row as UserRow) } : {}),
    private: row.private ?? true,
    role: row.own_role ?? 'member',
    muted: row.muted ?? false,
    channel: row.chat_id ? chatChannel(row.chat_id, row.channel_epoch) : null,
    unread: seqs.last_seq - seqs.last_read_seq - row.deleted_unread,
    ...seqs,
    last_rev: row.last_rev ?? 0,
    ...(isDm ? { with_last_read_seq: row.with_last_read_seq ?? 0 } : {}),
    last_message: toLastMessage(row),
    last_message_at: row.last_message_at?.toISOString() ?? null,
  }
}

function toLastMessage(row: Row): Chat['last_message'] {
  if (row.message_id === null) return null
  return {
    id: Number(row.message_id),
    seq: row.message_seq,
    sender_id: row.sender_id,
    username: row.sender_name,
    contenido: row.contenido,
    timestamp: row.sent_at.toISOString(),
    deleted: row.deleted,
  }
}
