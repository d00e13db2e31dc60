import 'server-only'
import type { KnownHall, Search } from '@/lib/admin/contract'
import { db, Prisma } from '@/lib/db/client'
import { foldSql } from '@/lib/db/fold'
import { pagination, rowsBefore } from '@/lib/http/pagination'

type Row = Omit<KnownHall, 'last_message_at' | 'created_at'> & {
  last_message_at: Date | null
  created_at: Date
}

/** All halls, private ones too, without their messages. */
export async function listHalls(search: Search) {
  const wanted = nameContains(search.q)
  const [rows, counted] = await Promise.all([
    db.$queryRaw<Row[]>(pageStatement(wanted, search)),
    db.$queryRaw<Array<{ total: number }>>`select count(*)::int as total from chats c where ${wanted}`,
  ])
  return { halls: rows.map(toKnownHall), pagination: pagination(search, counted[0]!.total) }
}

/** No character is a wildcard. */
export const nameContains = (q: string): Prisma.Sql => Prisma.sql`
  c.type = 'hall' and c.deleted_at is null
  and (${q} = '' or strpos(lower(${foldSql(Prisma.sql`c.name`)}), lower(${foldSql(Prisma.sql`${q}::text`)})) > 0)`

export const pageStatement = (wanted: Prisma.Sql, search: Search) => Prisma.sql`
  with page as (
    select c.* from chats c where ${wanted}
    order by lower(c.name), c.id limit ${search.per_page} offset ${rowsBefore(search)}
  )
  select c.id, coalesce(c.name, '') as name, coalesce(c.description, '') as description, c.private,
    c.last_message_at, c.created_at,
    (select count(*)::int from chat_participants p where p.chat_id = c.id) as member_count,
    c.last_seq - (
      select count(*)::int from messages m where m.chat_id = c.id and m.deleted_at is not null
    ) as message_count,
    (
      select coalesce(json_agg(json_build_object('id', u.id, 'username', u.username) order by p.created_at), '[]')
      from chat_participants p join users u on u.id = p.user_id where p.chat_id = c.id and p.role = 'owner'
    ) as owners
  from page c order by lower(c.name), c.id`

const toKnownHall = (row: Row): KnownHall => ({
  ...row,
  last_message_at: row.last_message_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
})
