import { listChats } from '@/lib/chats/contract'
import * as chats from '@/lib/chats/server/chats'
import { oneChat, pageOfChats } from '@/lib/chats/server/list-query'
import { readChat, rowsStatement, tagStatement } from '@/lib/chats/server/read-list'
import { db, Prisma } from '@/lib/db/client'
import type { Asker } from '@/lib/users/asker'
import { hall, person } from '../api/log-people'
import { explain } from './explain'
import { line, medians, type Work } from './measure'

const FEW = 10
const MANY = 1_000
const SMALL = 1_000
const LARGE = 1_000_000
const ROUNDS = 100
const BEHIND = 200

/** What does the list cost with a thousand chats, and what is unread with a million messages? */
export async function bench(): Promise<void> {
  const crowd = await makeCrowd(MANY)
  const [ana, beto, carla] = [await person('ana'), await person('beto'), await person('carla')]
  await fillList(ana, FEW - 1, crowd)
  await fillList(beto, MANY - 1, crowd)
  const [small, large] = [await hall(carla, crowd[0]!), await hall(carla, crowd[0]!)]
  await fillChat(small, SMALL, crowd[0]!)
  await fillChat(large, LARGE, crowd[0]!)
  const admin = { ...(await person('jefa')), role: 'admin' as const }
  await db.$executeRaw`vacuum analyze`

  console.log(`\n${'median'.padEnd(34)}${'10 chats'.padStart(10)}${'1,000'.padStart(10)}   ratio`)
  await compare('the list', [() => list(ana).read(), () => list(beto).read()])
  await compare('nothing new (the tag alone)', [() => list(ana).tag(), () => list(beto).tag()])
  await compare('an admin’s list (10, 1,000 of it)', [
    () => list(admin, FEW).read(),
    () => list(admin, MANY).read(),
  ])

  console.log(`\n${'median'.padEnd(34)}${'1,000'.padStart(10)}${'1,000,000'.padStart(10)}   ratio`)
  await mark(carla, BEHIND)
  await compare('unread, 200 behind', [() => readChat(carla, small), () => readChat(carla, large)])
  await mark(carla, LARGE)
  await compare('unread, never read', [() => readChat(carla, small), () => readChat(carla, large)])

  await explain('the list of 1,000 chats', rowsStatement(beto, pageOfChats(beto, MANY)))
  await explain('its tag', tagStatement(beto, pageOfChats(beto, MANY)))
  await mark(carla, BEHIND)
  await explain('unread, 200 behind in 1,000,000', rowsStatement(carla, oneChat(carla, large)))
  await db.$disconnect()
}

const list = (asker: Asker, limit = MANY) => chats.list(asker, { ...listChats.input.parse({}), limit })

async function compare(what: string, works: [Work, Work]): Promise<void> {
  const [few, many] = await medians(works, ROUNDS)
  console.log(line(what, [few!, many!]))
}

async function makeCrowd(count: number): Promise<Asker[]> {
  const rows = await db.$queryRaw<Array<{ id: number; username: string }>>`
    insert into users (username, username_key, username_skeleton, username_drawn)
    select 'm' || n, 'm' || n, 'm' || n, 'm' || n from generate_series(1, ${count}::int) n returning id, username`
  return rows.map((row) => ({ ...row, role: 'user', sessionId: null, deviceId: null }))
}

/** Half of the chats halls, half conversations; ten messages in each, five of them unread, one deleted. */
async function fillList(asker: Asker, count: number, crowd: Asker[]): Promise<void> {
  const others = Prisma.sql`(array[${Prisma.join(crowd.map(({ id }) => id))}]::int[])`
  await db.$executeRaw`
    with plan as (
      select n, ${others}[n] as other_id, n % 2 = 0 as is_hall,
        least(${asker.id}, ${others}[n]) || ':' || greatest(${asker.id}, ${others}[n]) as pair
      from generate_series(1, ${count}::int) n
    ), made as (
      insert into chats (type, name, dm_key, last_seq, last_rev, last_message_at)
      select (case when is_hall then 'hall' else 'dm' end)::chat_type, case when is_hall then 'h' || pair else pair end,
        case when not is_hall then pair end, 10, 10, now() - make_interval(mins => n)
      from plan returning id, name
    ), paired as (
      select made.id, plan.other_id from made join plan on made.name in (plan.pair, 'h' || plan.pair)
    ), places as (
      insert into chat_participants (chat_id, user_id, last_read_seq)
      select id, ${asker.id}, 5 from paired union all select id, other_id, 5 from paired
    )
    insert into messages (chat_id, seq, rev, sender_id, contenido, client_id, sent_hash, deleted_at)
    select id, seq, seq, other_id, repeat('palabra ', 8), gen_random_uuid(), '', case when seq = 7 then now() end
    from paired, generate_series(1, 10) seq`
}

/** Every twentieth message is deleted; in pieces, because a statement may take 10 s at most. */
async function fillChat(chatId: number, count: number, sender: Asker): Promise<void> {
  const piece = 50_000
  for (let from = 1; from <= count; from += piece) {
    await db.$executeRaw`
      insert into messages (chat_id, seq, rev, sender_id, contenido, client_id, sent_hash, deleted_at)
      select ${chatId}, n, n, ${sender.id}, repeat('palabra ', 1 + n % 20), gen_random_uuid(), '',
        case when n % 20 = 0 then now() end
      from generate_series(${from}::int, ${Math.min(from + piece - 1, count)}::int) n`
  }
  await db.$executeRaw`
    update chats set last_seq = ${count}, last_rev = ${count}, last_message_at = now() where id = ${chatId}`
}

const mark = (asker: Asker, behind: number) => db.$executeRaw`
  update chat_participants p set last_read_seq = greatest(0, c.last_seq - ${behind}::int) from chats c
  where c.id = p.chat_id and p.user_id = ${asker.id}`
