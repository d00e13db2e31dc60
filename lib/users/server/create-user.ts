import 'server-only'
import { batchByKey, togetherOrAlone } from '@/lib/db/batch'
import { Prisma } from '@/lib/db/client'
import { rowsOf, rowsOfTransaction } from '@/lib/db/rows-of'
import { ADMIN_KEY, type Name } from '@/lib/users/name'

export interface NewUser {
  id: number
  username: string
  role: 'admin' | 'user'
  estado: string
}

interface Claim {
  name: Name
  codeHash: string | null
}
type Claimed = NewUser | 'taken' | 'lookalike'

/** A new user is a member of General, with nothing unread. */
export const createUser = (name: Name, codeHash: string | null): Promise<Claimed> =>
  createTogether('user', { name, codeHash })

/** Of names that look alike, one goes before the others. */
const createTogether = batchByKey(async (_: 'user', claims: Claim[]) => {
  const results: Array<PromiseSettledResult<Claimed>> = []
  for (let left = claims.map((_claim, n) => n); left.length > 0;) {
    const looks = new Set<string>()
    const now = left.filter((n) => isFirst(claims[n]!.name, looks))
    left = left.filter((n) => !now.includes(n))
    const settled = await togetherOrAlone(
      now.map((n) => claims[n]!),
      createAll,
    )
    settled.forEach((each, at) => (results[now[at]!] = each))
  }
  return results
})

function isFirst(name: Name, looks: Set<string>): boolean {
  const own = looksOf(name)
  if (own.some((look) => looks.has(look))) return false
  for (const look of own) looks.add(look)
  return true
}

type Row = Omit<NewUser, 'id'> & { id: number | null; rival_key: string | null }

/** Locks on how the names look make requests for the same name, or for look-alikes, run one after the other. */
async function createAll(claims: Claim[]): Promise<Claimed[]> {
  const names = claims.map(({ name }) => name)
  const rows = await rowsOfTransaction<Row>([lockStatement(names), createStatement(claims)])
  return rows.map(({ id, rival_key: rivalKey, ...rest }, n) => {
    if (id !== null) return { id, ...rest }
    return rivalKey === names[n]!.key ? 'taken' : 'lookalike'
  })
}

// Always in the same order, so that two who take several locks do not wait for each other.
const lockStatement = (names: Name[]) => Prisma.sql`
  select pg_advisory_xact_lock(hashtextextended(look, 0))
  from unnest(${[...new Set(names.flatMap(looksOf))].sort()}::text[]) as look`

const createStatement = (claims: Claim[]) => Prisma.sql`
  with given as (
    select * from unnest(
      ${claims.map(({ name }) => name.username)}::text[], ${claims.map(({ name }) => name.key)}::text[],
      ${claims.map(({ name }) => name.skeleton)}::text[], ${claims.map(({ name }) => name.drawn)}::text[],
      ${claims.map(({ name }) => (name.key === ADMIN_KEY ? 'admin' : 'user'))}::role[],
      ${claims.map(({ codeHash }) => codeHash)}::text[]
    ) with ordinality as given (username, key, skeleton, drawn, role, code_hash, n)
  ), judged as materialized (
    select given.*, rival.username_key as rival_key from given left join lateral (
      select username_key from users
      where username_key = given.key or ${looksLike(Prisma.sql`array[given.skeleton, given.drawn]`)}
      order by username_key = given.key desc limit 1
    ) as rival on true
  ), created as (
    insert into users (username, username_key, username_skeleton, username_drawn, role, code_hash)
    select username, key, skeleton, drawn, role, code_hash from judged where rival_key is null order by n
    returning id, username, username_key, role, estado
  ), general as (
    select id, last_seq from chats where type = 'general' and exists (select 1 from created) for no key update
  ), joined as (
    insert into chat_participants (chat_id, user_id, last_read_seq)
    select general.id, created.id, general.last_seq from general, created
  )
  select created.id, created.username, created.role, created.estado, judged.rival_key
  from judged left join created on created.username_key = judged.key order by judged.n`

export async function isLookAlike(name: Name): Promise<boolean> {
  const rows = await rowsOf(
    Prisma.sql`select 1 from users where ${looksLike(Prisma.sql`${looksOf(name)}`)} limit 1`,
  )
  return name.skeleton !== '' && rows.length > 0
}

const looksLike = (looks: Prisma.Sql) =>
  Prisma.sql`(username_skeleton = any(${looks}) or username_drawn = any(${looks}))`

const looksOf = ({ skeleton, drawn }: Name): string[] => [...new Set([skeleton, drawn])]
