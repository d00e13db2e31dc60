import { listKnownHalls, listKnownUsers } from '@/lib/admin/contract'
import { nameContains, listHalls, pageStatement as pageOfHalls } from '@/lib/admin/server/halls'
import { listUsers, pageStatement as pageOfUsers } from '@/lib/admin/server/users'
import { db, Prisma } from '@/lib/db/client'
import { nameContains as calledUser } from '@/lib/users/server/read-user'
import { person } from '../api/log-people'
import { explain } from './explain'
import { line, medians, type Work } from './measure'

const FEW = 100
const MANY = 10_000
const HALLS = 1_000
const ROUNDS = 50

/** What do an admin's lists cost with ten thousand users? */
export async function bench(): Promise<void> {
  const admin = { ...(await person('jefa')), role: 'admin' as const }
  const users = (input: object) => () => listUsers(admin, listKnownUsers.input.parse(input))
  const works: Array<[string, Work]> = [
    ['the first page', users({})],
    ['the last page', users({ page: String(Math.floor(FEW / 50)) })],
    ['a search', users({ q: 'm99' })],
    ['a search that finds nobody', users({ q: 'nadie' })],
    ['halls', () => listHalls(listKnownHalls.input.parse({}))],
  ]
  const measured = async () =>
    medians(
      works.map(([, work]) => work),
      ROUNDS,
    )
  await fill(FEW, FEW)
  const few = await measured()
  await fill(MANY, HALLS)
  works[1] = ['the last page', users({ page: String(MANY / 50) })]
  const many = await measured()
  console.log(`\n${'median'.padEnd(34)}${'100'.padStart(10)}${'10,000'.padStart(10)}   ratio`)
  for (const [n, [what]] of works.entries()) console.log(line(what, [few[n]!, many[n]!]))

  await explain('the first page', pageOfUsers(admin, Prisma.sql`true`, listKnownUsers.input.parse({})))
  await explain('a search', pageOfUsers(admin, calledUser('m99')!, listKnownUsers.input.parse({})))
  await explain('halls', pageOfHalls(nameContains(''), listKnownHalls.input.parse({})))
  await db.$disconnect()
}

/** Everyone has two sessions, one of them ended, and is in General; every hall has a hundred members. */
async function fill(users: number, halls: number): Promise<void> {
  await db.$executeRaw`
    with made as (
      insert into users (username, username_key, username_skeleton, username_drawn)
      select 'm' || n, 'm' || n, 'm' || n, 'm' || n from generate_series(1, ${users}::int) n
      on conflict do nothing returning id
    ), present as (insert into user_presence (user_id, last_seen) select id, now() from made on conflict do nothing)
    insert into sessions (id, user_id, expires_at, revoked_at)
    select gen_random_uuid(), id, now() + interval '30 days', ended
    from made, (values (null::timestamptz), (now())) as sessions (ended)`
  await db.$executeRaw`
    with made as (
      insert into chats (type, name) select 'hall', 'sala ' || n from generate_series(1, ${halls}::int) n returning id
    )
    insert into chat_participants (chat_id, user_id, role)
    select made.id, member.id, (case when member.place = 1 then 'owner' else 'member' end)::participant_role
    from made, (select id, row_number() over (order by id) as place from users limit 100) as member`
  await db.$executeRaw`vacuum analyze`
}
