import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { dmSides, type RecipientColumns } from '@/lib/chats/server/recipients'
import { Prisma } from '@/lib/db/client'
import { postgresError } from '@/lib/db/postgres-error'
import { rowsOf } from '@/lib/db/rows-of'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { newMessage, type sendMessage } from '@/lib/messages/contract'
import { batchByKey } from '@/lib/db/batch'
import { commitStatement } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import { messageColumns, messageChange, type MessageRow, toMessage, type WrittenMessage } from './message-row'

const sendLimit = new RateLimit('messages', 20, 10)

export async function send(asker: Asker, input: InputOf<typeof sendMessage>): Promise<WrittenMessage> {
  const sending: Sending = {
    senderId: asker.id,
    chatId: input.chat_id,
    contenido: input.contenido,
    clientId: input.client_id ?? randomUUID(),
    hash: createHash('sha256').update(input.contenido).digest('hex'),
  }
  await sendLimit.take(String(asker.id))
  const row = await write(sending.chatId, sending)
  if (row) return { message: toMessage(row), changed: true }
  const before = await sentBefore(sending)
  await sendLimit.giveBack(String(asker.id))
  return before
}

export interface Sending {
  senderId: number
  chatId: number
  contenido: string
  clientId: string
  hash: string
}

type SentRow = MessageRow & RecipientColumns & { n: number }

/** Answers the row, or null where it was not written: not a participant, or a used client_id. */
const write = batchByKey((chatId: number, sendings: Sending[]) =>
  commitStatement(chatId, async () => {
    const results = await writeEach(chatId, sendings)
    const changes = results.flatMap((result) =>
      result.status === 'fulfilled' && result.value
        ? [messageChange(newMessage, result.value, result.value)]
        : [],
    )
    return { result: results, changes }
  }),
)

/** All in one statement; where one is in the way of the others, one by one, so that it fails alone. */
async function writeEach(
  chatId: number,
  sendings: Sending[],
): Promise<Array<PromiseSettledResult<SentRow | null>>> {
  try {
    const rows = await rowsOf<SentRow>(sendStatement(chatId, sendings))
    return sendings.map((_, n) => ({
      status: 'fulfilled',
      value: rows.find((row) => row.n === n + 1) ?? null,
    }))
  } catch (thrown) {
    if (!isInTheWay(thrown)) throw thrown
    if (sendings.length === 1) return [{ status: 'fulfilled', value: null }]
    const results: Array<PromiseSettledResult<SentRow | null>> = []
    for (const sending of sendings) results.push(...(await writeEach(chatId, [sending])))
    return results
  }
}

/** A participant who was removed while this waited, or a client_id that was used meanwhile. */
function isInTheWay(thrown: unknown): boolean {
  const error = postgresError(thrown)
  return error?.code === '23502' || error?.index === 'messages_sender_id_client_id_key'
}

/**
 * One statement for all: the chat's row is held from its first step to the commit, so seq and rev follow
 * the order of commits. What is known not to be writable is left out. What becomes so while this waits for
 * the chat's row fails the statement as a whole, counters included: a used client_id by its index, and a
 * sender who is no longer a participant by leaving the seq null.
 */
export function sendStatement(chatId: number, sendings: Sending[]): Prisma.Sql {
  const column = <T>(read: (sending: Sending) => T) => sendings.map(read)
  return Prisma.sql`
  with given as (
    select * from unnest(
      ${column(({ senderId }) => senderId)}::int[], ${column(({ contenido }) => contenido)}::text[],
      ${column(({ clientId }) => clientId)}::uuid[], ${column(({ hash }) => hash)}::text[]
    ) with ordinality as given (sender_id, contenido, client_id, sent_hash, n)
  ), writable as (
    select *, row_number() over (order by n) as k, max(n) over (partition by sender_id) = n as is_last
    from (
      select distinct on (sender_id, client_id) given.* from given
      join chat_participants p on p.chat_id = ${chatId} and p.user_id = given.sender_id
      where not exists (
        select 1 from messages m where m.sender_id = given.sender_id and m.client_id = given.client_id)
      order by sender_id, client_id, n
    ) as once
  ), raised as (
    update chats set last_seq = last_seq + total, last_rev = last_rev + total, last_message_at = clock_timestamp()
    from (select count(*)::int as total from writable) as counted
    where id = ${chatId} and deleted_at is null and total > 0
    returning id, type, last_seq - total as seq_before, last_rev - total as rev_before, last_message_at, channel_epoch
  ), marks as (
    update chat_participants p set last_read_seq = raised.seq_before + writable.k
    from raised, writable
    where p.chat_id = raised.id and p.user_id = writable.sender_id and writable.is_last
    returning p.user_id
  ), m as (
    insert into messages (chat_id, seq, rev, sender_id, contenido, client_id, sent_hash, created_at)
    select raised.id, case when marks.user_id is not null then seq_before + k end, rev_before + k, sender_id, contenido,
      client_id, sent_hash, last_message_at
    from raised, writable left join marks on marks.user_id = writable.sender_id
    returning *
  )
  select ${messageColumns(NOBODY)}, writable.n::int, raised.channel_epoch, ${dmSides(RAISED)}
  from m join users u on u.id = m.sender_id
  join writable on writable.sender_id = m.sender_id and writable.client_id = m.client_id, raised
  order by m.seq`
}

// What was just sent has nothing of anybody's yet.
const NOBODY = 0
const RAISED = { type: Prisma.sql`raised.type`, id: Prisma.sql`raised.id` }

type Before = MessageRow & { sent_hash: string; readable: boolean }

/** The message that has this client_id, as it is now, if it is the one that is sent again. */
async function sentBefore({ senderId, chatId, clientId, hash }: Sending): Promise<WrittenMessage> {
  const [row] = await rowsOf<Before>(Prisma.sql`
    select ${messageColumns(senderId)}, m.sent_hash,
      c.deleted_at is null and exists (
        select 1 from chat_participants p where p.chat_id = m.chat_id and p.user_id = ${senderId}) as readable
    from messages m
    join users u on u.id = m.sender_id
    join chats c on c.id = m.chat_id
    where m.sender_id = ${senderId} and m.client_id = ${clientId}::uuid
      and exists (
        select 1 from chats here join chat_participants p on p.chat_id = here.id and p.user_id = ${senderId}
        where here.id = ${chatId} and here.deleted_at is null)`)
  if (!row) throw new Refusal('not_found')
  if (row.chat_id === chatId && row.sent_hash === hash) return { message: toMessage(row), changed: false }
  throw new Refusal('client_id_reused', row.readable ? { details: { message: toMessage(row) } } : {})
}
