import 'server-only'
import type { KnownUser, Search } from '@/lib/admin/contract'
import { db, Prisma } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import { pagination, rowsBefore } from '@/lib/http/pagination'
import type { Asker } from '@/lib/users/asker'
import { nameContains } from '@/lib/users/server/read-user'
import { toUser, userColumns, type UserRow } from '@/lib/users/server/read-user'

/** Names decide who is on the page; everything else is read for that page only. */
export async function listUsers(asker: Asker, search: Search) {
  const wanted = nameContains(search.q) ?? Prisma.sql`true`
  const [rows, counted] = await Promise.all([
    db.$queryRaw<Row[]>(pageStatement(asker, wanted, search)),
    db.$queryRaw<Array<{ total: number }>>`select count(*)::int as total from users u where ${wanted}`,
  ])
  return {
    users: rows.map(toKnownUser),
    pagination: pagination(search, counted[0]!.total),
  }
}

export async function readKnownUser(asker: Asker, id: number): Promise<KnownUser> {
  const [row] = await db.$queryRaw<Row[]>`
    select ${columnsFor(asker)} from ${tables} where u.id = ${id}`
  if (!row) throw new Refusal('not_found')
  return toKnownUser(row)
}

export async function mustExist(userId: number): Promise<void> {
  const found = await db.user.findUnique({ where: { id: userId }, select: { id: true } })
  if (!found) throw new Refusal('not_found')
}

export const pageStatement = (asker: Asker, wanted: Prisma.Sql, search: Search) => Prisma.sql`
  with page as (
    select u.id as page_id from users u where ${wanted}
    order by u.role, u.username_key limit ${search.per_page} offset ${rowsBefore(search)}
  )
  select ${columnsFor(asker)} from page join ${tables} on u.id = page_id
  order by u.role, u.username_key`

const columnsFor = (asker: Asker) => Prisma.sql`
  ${userColumns(asker.id)}, u.created_at, (
    select count(*)::int from sessions s
    where s.user_id = u.id and s.revoked_at is null and s.expires_at > now()
  ) as sessions`

const tables = Prisma.sql`(users u left join user_presence p on p.user_id = u.id)`

type Row = UserRow & { sessions: number; created_at: Date }

const toKnownUser = (row: Row): KnownUser => ({
  ...toUser(row),
  sessions: row.sessions,
  created_at: row.created_at.toISOString(),
})
