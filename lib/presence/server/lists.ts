import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { type Page, pagination, rowsBefore } from '@/lib/http/pagination'
import type { listUsers } from '@/lib/presence/contract'
import type { Asker } from '@/lib/users/asker'
import { nameContains } from '@/lib/users/server/name-filter'
import { toUser, userColumns, type UserRow } from '@/lib/users/server/read-user'
import { presentUsersFor } from './present-users'

export async function online(asker: Asker, page: Page) {
  const { users, pagination } = await read(page, onlineStatement(asker.id, page))
  return { online_users: users, online_count: pagination.total, pagination }
}

export const users = (asker: Asker, { q, ...page }: InputOf<typeof listUsers>) =>
  read(page, usersStatement(asker.id, page, q))

type Row = { total: number } & (UserRow | { id: null })

async function read(page: Page, statement: Prisma.Sql) {
  const rows = await db.$queryRaw<Row[]>(statement)
  const total = rows[0]!.total
  return {
    users: rows.filter((row) => row.id !== null).map((row) => toUser(row)),
    pagination: pagination(page, total),
  }
}

export const onlineStatement = (viewerId: number, page: Page): Prisma.Sql => Prisma.sql`
  with ${presentUsersFor(viewerId)}
  select counted.total, ${userColumns(viewerId)}
  from (select count(*)::int as total from weighed where status <> 'offline') as counted
  left join (
    select id, status, username_key from weighed where status <> 'offline'
    order by status, username_key limit ${page.per_page} offset ${rowsBefore(page)}
  ) as page on true
  left join users u on u.id = page.id left join user_presence p on p.user_id = page.id
  order by page.status, page.username_key`

/**
 * Who is here comes by name. Of the others only as many as the page reaches are taken, off an index on
 * what may be seen of their going; beside those who have gone since it was last written. Names are looked
 * through once.
 */
export function usersStatement(viewerId: number, page: Page, q = ''): Prisma.Sql {
  const name = nameContains(q)
  const found = name
    ? Prisma.sql`found as materialized (select u.id from users u where ${name}),`
    : Prisma.empty
  const isFound = (id: Prisma.Sql) => (name ? Prisma.sql`${id} in (select id from found)` : Prisma.sql`true`)
  return Prisma.sql`
    with ${found} ${presentUsersFor(viewerId, isFound(Prisma.sql`u.id`))}, here as materialized (
      select id, status, username_key from weighed where status <> 'offline'
    ), gone as (
      select p.user_id as id, p.gone_at as at from user_presence p
      where p.online_status = 'offline' and ${isFound(Prisma.sql`p.user_id`)}
        and p.user_id not in (select id from here)
      order by p.gone_at desc nulls last, p.user_id
      limit greatest(0, ${rowsBefore(page) + BigInt(page.per_page)} - (select count(*) from here))
    ), page as (
      select id, status, username_key as name, null::timestamptz as at from here
      union all select id, status, null, last_seen from weighed where status = 'offline' and kept <> 'offline'
      union all select id, 'offline', null, at from gone
      order by status, name, at desc nulls last, id limit ${page.per_page} offset ${rowsBefore(page)}
    )
    select counted.total, ${userColumns(viewerId)}
    from (select count(*)::int as total from ${name ? Prisma.sql`found` : Prisma.sql`users`}) as counted
    left join page on true
    left join users u on u.id = page.id left join user_presence p on p.user_id = page.id
    order by page.status, page.name, page.at desc nulls last, page.id`
}
