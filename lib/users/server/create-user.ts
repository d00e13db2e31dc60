import 'server-only'
import { db, Prisma } from '@/lib/db/client'
import { ADMIN_KEY, type Name } from '@/lib/users/name'

export interface NewUser {
  id: number
  username: string
  role: 'admin' | 'user'
}

/**
 * A new user is a member of General, with nothing unread. Locks on how the name looks make requests for the
 * same name, or for look-alikes, run one after the other.
 */
export async function createUser(
  name: Name,
  codeHash: string | null,
): Promise<NewUser | 'taken' | 'lookalike'> {
  const role = name.key === ADMIN_KEY ? 'admin' : 'user'
  const [, rows] = await db.$transaction([
    db.$executeRaw`
      select pg_advisory_xact_lock(hashtextextended(look, 0)) from unnest(${looksOf(name)}::text[]) as look`,
    db.$queryRaw<Array<Omit<NewUser, 'id'> & { id: number | null; rival_key: string | null }>>`
      with rival as (
        select username_key from users
        where username_key = ${name.key} or ${looksLike(name)}
        order by username_key = ${name.key} desc limit 1
      ), created as (
        insert into users (username, username_key, username_skeleton, username_drawn, role, code_hash)
        select ${name.username}, ${name.key}, ${name.skeleton}, ${name.drawn}, ${role}::role, ${codeHash}
        where not exists (select 1 from rival)
        returning id, username, role
      ), general as (
        select id, last_seq from chats where type = 'general' and exists (select 1 from created) for no key update
      ), joined as (
        insert into chat_participants (chat_id, user_id, last_read_seq)
        select general.id, created.id, general.last_seq from general, created
      )
      select created.id, created.username, created.role, (select username_key from rival) as rival_key
      from (select 1) as always left join created on true`,
  ])
  const row = rows[0]!
  if (row.id !== null) return { id: row.id, username: row.username, role: row.role }
  return row.rival_key === name.key ? 'taken' : 'lookalike'
}

export async function isLookAlike(name: Name): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`select 1 from users where ${looksLike(name)} limit 1`
  return name.skeleton !== '' && rows.length > 0
}

const looksLike = (name: Name) =>
  Prisma.sql`(username_skeleton = any(${looksOf(name)}) or username_drawn = any(${looksOf(name)}))`

// Always in the same order, so that two who take both locks do not wait for each other.
const looksOf = ({ skeleton, drawn }: Name): string[] => [...new Set([skeleton, drawn])].sort()
