import 'server-only'
import type { Hall } from '@/lib/chats/halls/contract'
import { chatChangeOn } from '@/lib/chats/server/publish-chat'
import { batchByKey, togetherOrAlone } from '@/lib/db/batch'
import { Prisma } from '@/lib/db/client'
import { rowsOf, rowsOfTransaction } from '@/lib/db/rows-of'
import { Refusal } from '@/lib/http/errors'
import { chatChannel, userChannel } from '@/lib/sync/channels'
import { type Change, commitStatement } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import { expectHall, hallColumns, type HallRow, isWaitedFor, toHall } from './access'

/** A public hall, or one that the asker is in already. */
export async function joinById(asker: Asker, hallId: number): Promise<Hall> {
  if (!(await mayWait('hall', { asker, hallId }))) throw new Refusal('not_found')
  const row = await addTogether(hallId, asker.id)
  const hall = expectHall(asker, row)
  if (!hall.role) throw new Refusal('forbidden')
  return toHall(hall)
}

/** Many are asked at once; it waits for no hall. */
const mayWait = batchByKey(async (_: 'hall', asked: Array<{ asker: Asker; hallId: number }>) => {
  const rows = await rowsOf<{ n: number }>(Prisma.sql`
    select n::int from unnest(
      ${asked.map(({ hallId }) => hallId)}::int[], ${asked.map(({ asker }) => asker.id)}::int[],
      ${asked.map(({ asker }) => asker.role === 'admin')}::boolean[]
    ) with ordinality as asked (hall_id, user_id, is_admin, n)
    join chats c on c.id = hall_id
    where ${isWaitedFor(Prisma.sql`user_id`, Prisma.sql`is_admin`)}`)
  const known = new Set(rows.map(({ n }) => n - 1))
  return asked.map((_one, n) => ({ status: 'fulfilled' as const, value: known.has(n) }))
})

interface JoinedRow extends HallRow {
  n: number
  user_id: number
  /** Whether the asker was not in it before. */
  joined: boolean
  last_rev: number
  own_epoch: number
}

/**
 * Who joins a hall while others are joining it is added with the next: one transaction and one event for all.
 * Answers the hall as each of them sees it then, or undefined where it is gone.
 */
const addTogether = batchByKey((hallId: number, userIds: number[]) =>
  commitStatement(hallId, async () => {
    const result = await togetherOrAlone(userIds, (some) => add(hallId, some))
    const rows = result.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []))
    const joined = rows.filter((row) => row.joined)
    const lastRev = Math.max(0, ...rows.map((row) => row.last_rev))
    return { result, changes: joined.length > 0 ? [joiningOf(hallId, joined)] : [], lastRev }
  }),
)

async function add(hallId: number, userIds: number[]): Promise<Array<JoinedRow | undefined>> {
  const rows = await rowsOfTransaction<JoinedRow>([
    Prisma.sql`select id from chats where id = ${hallId} and deleted_at is null for no key update`,
    addStatement(hallId, userIds),
  ])
  const byNumber = new Map(rows.map((row) => [row.n, row]))
  return userIds.map((_, n) => byNumber.get(n + 1))
}

/**
 * Those who may join, and are not in it yet, are added: with nothing unread, and the first of an empty hall as its
 * owner. Its row is held by then, so the statement sees everybody who came or left before.
 */
const addStatement = (hallId: number, userIds: number[]) => Prisma.sql`
  with given as (
    select * from unnest(${userIds}::int[]) with ordinality as given (user_id, n)
  ), newcomers as (
    select given.user_id, min(given.n) as n from given, chats c
    where c.id = ${hallId} and c.deleted_at is null and c.type = 'hall' and not c.private and not exists (
      select 1 from chat_participants p where p.chat_id = c.id and p.user_id = given.user_id)
    group by given.user_id
  ), added as (
    insert into chat_participants (chat_id, user_id, role, last_read_seq, created_at)
    select c.id, newcomers.user_id, (case
      when newcomers.n > min(newcomers.n) over () or exists (select 1 from chat_participants p where p.chat_id = c.id)
      then 'member' else 'owner' end)::participant_role, c.last_seq, clock_timestamp()
    from newcomers, chats c where c.id = ${hallId} order by newcomers.n
    returning user_id, role
  )
  select given.n::int, given.user_id, ${hallColumns}, c.last_rev, coalesce(added.role, p.role) as role, added.role is not null as joined,
    u.channel_epoch as own_epoch,
    (select count(*)::int from chat_participants every where every.chat_id = c.id)
      + (select count(*)::int from added) as member_count
  from given join chats c on c.id = ${hallId} and c.deleted_at is null
  join users u on u.id = given.user_id
  left join chat_participants p on p.chat_id = c.id and p.user_id = given.user_id
  left join added on added.user_id = given.user_id`

/** Who is in the hall hears of it, and the other pages of those who are new. */
function joiningOf(hallId: number, joined: JoinedRow[]): Change {
  const own = joined.map(({ user_id: id, own_epoch: epoch }) => userChannel(id, epoch))
  const channel = chatChannel(hallId, joined[0]!.channel_epoch)
  return chatChangeOn(hallId, [channel, ...new Set(own)])
}
