import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf, OutputOf } from '@/lib/http/endpoint'
import { type Page, pagination, rowsBefore } from '@/lib/http/pagination'
import type * as contract from '@/lib/presence/contract'
import type { Asker } from '@/lib/users/asker'
import { shownLastSeen, shownStatus } from '@/lib/users/server/presence-rule'
import { nameContains, presenceOf, toUser, userColumns, type UserRow } from '@/lib/users/server/read-user'

export async function listOnline(asker: Asker, page: Page): Promise<OutputOf<typeof contract.listOnline>> {
  const { users, pagination } = await readPage(page, onlineStatement(asker.id, page))
  return { online_users: users, online_count: pagination.total, pagination }
}

export const listUsers = (asker: Asker, { q, ...page }: InputOf<typeof contract.listUsers>) =>
  readPage(page, usersStatement(asker.id, page, q))

export async function listStatuses(
  asker: Asker,
  { ids }: InputOf<typeof contract.listStatuses>,
): Promise<OutputOf<typeof contract.listStatuses>> {
  const rows = await db.$queryRaw<UserRow[]>`
    select ${userColumns(asker.id)} from users u left join user_presence p on p.user_id = u.id
    where u.id = any(${ids}::int[]) order by u.id`
  return { statuses: rows.map((row) => ({ user_id: row.id, ...presenceOf(row.status, row.last_seen) })) }
}

type Row = { total: number } & (UserRow | { id: null })

async function readPage(page: Page, statement: Prisma.Sql) {
  const rows = await db.$queryRaw<Row[]>(statement)
  const total = rows[0]!.total
  return {
    users: rows.filter((row) => row.id !== null).map((row) => toUser(row)),
    pagination: pagination(page, total),
  }
}

export const onlineStatement = (viewerId: number, page: Page): Prisma.Sql => Prisma.sql`
  with ${possiblyOnline(viewerId)}
  select counted.total, ${userColumns(viewerId)}
  from (select count(*)::int as total from possibly_online where status <> 'offline') as counted
  left join (
    select id, status, username_key from possibly_online where status <> 'offline'
    order by status, username_key limit ${page.per_page} offset ${rowsBefore(page)}
  ) as page on true
  left join users u on u.id = page.id left join user_presence p on p.user_id = page.id
  order by page.status, page.username_key`

/**
 * Online users are sorted by name. Of the offline ones, an index on when they were last seen gives only as
 * many as the page reaches; those whose status has changed since it was written are added. A name is
 * searched for once.
 */
export function usersStatement(viewerId: number, page: Page, q = ''): Prisma.Sql {
  const name = nameContains(q)
  const found = name
    ? Prisma.sql`found as materialized (select u.id from users u where ${name}),`
    : Prisma.empty
  const isFound = (id: Prisma.Sql) => (name ? Prisma.sql`${id} in (select id from found)` : Prisma.sql`true`)
  return Prisma.sql`
    with ${found} ${possiblyOnline(viewerId, isFound(Prisma.sql`u.id`))}, online as materialized (
      select id, status, username_key from possibly_online where status <> 'offline'
    ), offline as (
      select p.user_id as id, p.gone_at as at from user_presence p
      where p.online_status = 'offline' and ${isFound(Prisma.sql`p.user_id`)}
        and p.user_id not in (select id from online)
      order by p.gone_at desc nulls last, p.user_id
      limit greatest(0, ${rowsBefore(page) + BigInt(page.per_page)} - (select count(*) from online))
    ), page as (
      select id, status, username_key as name, null::timestamptz as at from online
      union all select id, status, null, last_seen from possibly_online
        where status = 'offline' and written_status <> 'offline'
      union all select id, 'offline', null, at from offline
      order by status, name, at desc nulls last, id limit ${page.per_page} offset ${rowsBefore(page)}
    )
    select counted.total, ${userColumns(viewerId)}
    from (select count(*)::int as total from ${name ? Prisma.sql`found` : Prisma.sql`users`}) as counted
    left join page on true
    left join users u on u.id = page.id left join user_presence p on p.user_id = page.id
    order by page.status, page.name, page.at desc nulls last, page.id`
}

/**
 * The CTE `possibly_online`: all users who may be online now, with what the viewer sees of them. These are
 * the users whose written status is online or away; those who appeared offline, or had a status set by an
 * admin, which may have ended since it was written; and the viewer.
 */
export const possiblyOnline = (viewerId: number, matches = Prisma.sql`true`): Prisma.Sql => Prisma.sql`
  candidates as (
    select user_id from user_presence where online_status <> 'offline'
    union select user_id from user_presence where set_status is not null
    union select id from users where appear_offline_until between now() - interval '1 day' and now()
    union select ${viewerId}::int
  ), possibly_online as (
    select u.id, u.username_key, p.online_status as written_status, ${shownStatus(viewerId)} as status,
      ${shownLastSeen(viewerId)} as last_seen
    from candidates c join users u on u.id = c.user_id join user_presence p on p.user_id = c.user_id
    where ${matches}
  )`
