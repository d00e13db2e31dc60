import { db, Prisma } from '@/lib/db/client'
import { query } from '../support/database'

/** Where to: this process's own database, or another one. */
export type Run = (statement: Prisma.Sql) => Promise<unknown>
export const here: Run = (statement) => db.$executeRaw(statement)
export const into =
  (database: string): Run =>
  ({ text, values }) =>
    query(database, text, values)

const arrayOf = (ids: number[]) => Prisma.sql`(array[${Prisma.join(ids)}]::int[])`

/** Every twentieth message is deleted, as in life; in pieces, because a statement may take 10 s at most. */
export async function fillChat(run: Run, chatId: number, count: number, senders: number[]): Promise<void> {
  const piece = 50_000
  for (let from = 1; from <= count; from += piece) {
    await run(Prisma.sql`
      insert into messages (chat_id, seq, rev, sender_id, contenido, client_id, sent_hash, created_at, deleted_at)
      select ${chatId}::int, n, n, ${arrayOf(senders)}[1 + n % ${senders.length}::int], repeat('palabra ', 1 + n % 20),
        gen_random_uuid(), repeat('0', 64), now(), case when n % 20 = 0 then now() end
      from generate_series(${from}::int, ${Math.min(from + piece - 1, count)}::int) n`)
  }
  await run(Prisma.sql`
    update chats set last_seq = ${count}, last_rev = ${count}, last_message_at = now() where id = ${chatId}`)
}

/** Half of the chats halls, half conversations; ten messages in each, five of them unread, one deleted. */
export async function fillList(run: Run, userId: number, count: number, others: number[]): Promise<void> {
  const other = arrayOf(others)
  await run(Prisma.sql`
    with plan as (
      select n, ${other}[n] as other_id, n % 2 = 0 as is_hall,
        least(${userId}::int, ${other}[n]) || ':' || greatest(${userId}::int, ${other}[n]) as pair
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
      select id, ${userId}::int, 5 from paired union all select id, other_id, 5 from paired
    )
    insert into messages (chat_id, seq, rev, sender_id, contenido, client_id, sent_hash, deleted_at)
    select id, seq, seq, other_id, repeat('palabra ', 8), gen_random_uuid(), '', case when seq = 7 then now() end
    from paired, generate_series(1, 10) seq`)
}

/** Halls with the same people in each. */
export async function fillHalls(run: Run, count: number, members: number[]): Promise<void> {
  await run(
    Prisma.sql`insert into chats (type, name) select 'hall', 'h' || n from generate_series(1, ${count}::int) n`,
  )
  await run(Prisma.sql`
    insert into chat_participants (chat_id, user_id)
    select c.id, u.id from chats c, users u where c.name ~ '^h[0-9]+$' and u.id in (${Prisma.join(members)})`)
}

/** So many people, the first of them signed in and here. */
export async function fillPeople(run: Run, count: number, present: number): Promise<void> {
  await run(Prisma.sql`
    insert into users (username, username_key, username_skeleton, username_drawn)
    select name, name, name, name from (
      select (case when n % 5 = 0 then 'josé' else 'persona' end) || n as name from generate_series(1, ${count}::int) n
    ) names`)
  await run(Prisma.sql`
    update user_presence set last_seen = now() - user_id * interval '1 minute', gone_at = now() - user_id * interval '1 minute'`)
  await run(Prisma.sql`
    insert into sessions (id, user_id, expires_at)
    select gen_random_uuid(), id, now() + interval '1 day' from users order by id limit ${present}`)
  await run(Prisma.sql`
    insert into presence_leases (user_id, client_id, session_id, status, live, last_beat_at, expires_at)
    select user_id, 'tab', id, (case when user_id % 5 = 0 then 'away' else 'online' end)::online_status, true, now(),
      now() + interval '1 hour' from sessions`)
  await run(Prisma.sql`
    update user_presence p set online_status = l.status, last_seen = now(), gone_at = null
    from presence_leases l where l.user_id = p.user_id`)
  await run(Prisma.sql`vacuum analyze`)
}
