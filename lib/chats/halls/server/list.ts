import 'server-only'
import type { listMembers, Member } from '@/lib/chats/halls/contract'
import { db, Prisma } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import type { Asker } from '@/lib/users/asker'
import { toUser, userColumns, type UserRow } from '@/lib/users/server/read-user'
import { type Database, findHall, type HallRow, hallsSeenBy, toHall } from './access'

// The newest of those one has not joined: a list to look at, not to search.
const HALLS_AT_ONCE = 1000

export async function list(asker: Asker) {
  const rows = await db.$queryRaw<HallRow[]>`
    ${hallsSeenBy(asker, Prisma.sql`c.type = 'hall' and (p.role is not null or not c.private)`)}
    order by (p.role is not null) desc, c.id desc
    limit ${HALLS_AT_ONCE} + (select count(*) from chat_participants where user_id = ${asker.id})`
  return { halls: rows.map(toHall) }
}

export async function listJoined(asker: Asker): Promise<Array<{ id: number; name: string }>> {
  return db.$queryRaw<Array<{ id: number; name: string }>>`
    select c.id, coalesce(c.name, '') as name from chat_participants p join chats c on c.id = p.chat_id
    where p.user_id = ${asker.id} and c.type = 'hall' and c.deleted_at is null
    order by c.name, c.id`
}

/** Who may only see a hall from outside does not see who is in it. */
export async function members(asker: Asker, { id }: InputOf<typeof listMembers>) {
  const hall = await findHall(db, asker, id)
  if (!hall.role && asker.role !== 'admin') throw new Refusal('forbidden')
  return { members: await readMembers(db, asker, Prisma.sql`member.chat_id = ${id}`) }
}

export async function readMembers(database: Database, asker: Asker, which: Prisma.Sql): Promise<Member[]> {
  const rows = await database.$queryRaw<Array<UserRow & { hall_role: Member['hall_role'] }>>`
    select ${userColumns(asker.id)}, member.role as hall_role
    from chat_participants member join users u on u.id = member.user_id
    left join user_presence p on p.user_id = u.id
    where ${which}
    order by member.role, u.username_key`
  return rows.map((row) => ({ ...toUser(row), hall_role: row.hall_role }))
}
