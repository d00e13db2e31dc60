import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { dmSides, type RecipientColumns, recipientChannels } from '@/lib/chats/server/recipients'
import { db, Prisma } from '@/lib/db/client'
import { postgresError } from '@/lib/db/postgres-error'
import { retryConflicts } from '@/lib/db/retry'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { RateLimit } from '@/lib/http/server/rate-limit'
import { newMessage, type sendMessage } from '@/lib/messages/contract'
import { beginWrite } from '@/lib/sync/server/ordered-publisher'
import type { Asker } from '@/lib/users/asker'
import { messageColumns, type MessageRow, type WrittenMessage, toMessage } from './message-row'
import { publishMessage } from './publish-message'

const sendings = new RateLimit('messages', 20, 10)

export async function send(asker: Asker, input: InputOf<typeof sendMessage>): Promise<WrittenMessage> {
  const draft: Draft = {
    chatId: input.chat_id,
    contenido: input.contenido,
    clientId: input.client_id ?? randomUUID(),
    hash: createHash('sha256').update(input.contenido).digest('hex'),
  }
  await sendings.take(String(asker.id))
  const turn = beginWrite(draft.chatId)
  try {
    const row = await retryConflicts(() => write(asker, draft))
    const sent = { message: toMessage(row), changed: true, hearers: recipientChannels(row.chat_id, row) }
    return await publishMessage(turn, newMessage, sent)
  } catch (thrown) {
    if (hasNoPlace(thrown)) throw new Refusal('not_found')
    if (!isClientIdUsed(thrown)) throw thrown
    const before = await sentBefore(asker, draft, thrown)
    await sendings.giveBack(String(asker.id))
    return before
  } finally {
    turn.end()
  }
}

interface Draft {
  chatId: number
  contenido: string
  clientId: string
  hash: string
}

async function write(asker: Asker, draft: Draft): Promise<Written> {
  const [row] = await db.$queryRaw<Written[]>(sendStatement(asker, draft))
  if (!row) throw new Refusal('not_found')
  return row
}

/**
 * One statement: the chat's row is held from its first step to the commit, so seq and rev follow the
 * order of commits. Whatever stands in the way has to fail it as a whole, counters included: a used
 * client_id does by its index, and a sender who lost the place here while this waited for the chat's
 * row by leaving the seq null.
 */
export const sendStatement = (
  asker: Asker,
  { chatId, contenido, clientId, hash }: Draft,
): Prisma.Sql => Prisma.sql`
  with raised as (
    update chats set last_seq = last_seq + 1, last_rev = last_rev + 1, last_message_at = clock_timestamp()
    where id = ${chatId} and deleted_at is null and exists (
      select 1 from chat_participants where chat_id = ${chatId} and user_id = ${asker.id})
    returning id, type, last_seq, last_rev, last_message_at, channel_epoch
  ), place as (
    update chat_participants p set last_read_seq = raised.last_seq from raised
    where p.chat_id = raised.id and p.user_id = ${asker.id}
    returning p.last_read_seq
  ), m as (
    insert into messages (chat_id, seq, rev, sender_id, contenido, client_id, sent_hash, created_at)
    select id, (select last_read_seq from place), last_rev, ${asker.id}, ${contenido}, ${clientId}::uuid, ${hash},
      last_message_at
    from raised
    returning *
  )
  select ${messageColumns}, raised.channel_epoch, ${dmSides(RAISED)}
  from m join users u on u.id = m.sender_id, raised`

type Written = MessageRow & RecipientColumns
const RAISED = { type: Prisma.sql`raised.type`, id: Prisma.sql`raised.id` }

const hasNoPlace = (thrown: unknown) => postgresError(thrown)?.code === '23502'
const isClientIdUsed = (thrown: unknown) =>
  postgresError(thrown)?.index === 'messages_sender_id_client_id_key'

/** The message that has this client_id, as it is now, if it is the one that is sent again. */
async function sentBefore(asker: Asker, draft: Draft, cause: unknown): Promise<WrittenMessage> {
  const [row] = await db.$queryRaw<Array<MessageRow & { sent_hash: string; readable: boolean }>>`
    select ${messageColumns}, m.sent_hash,
      c.deleted_at is null and p.user_id is not null as readable
    from messages m
    join users u on u.id = m.sender_id
    join chats c on c.id = m.chat_id
    left join chat_participants p on p.chat_id = m.chat_id and p.user_id = ${asker.id}
    where m.sender_id = ${asker.id} and m.client_id = ${draft.clientId}::uuid`
  if (!row) throw cause
  const isSame = row.chat_id === draft.chatId && row.sent_hash === draft.hash
  if (isSame) return { message: toMessage(row), changed: false, hearers: [] }
  throw new Refusal('client_id_reused', row.readable ? { details: { message: toMessage(row) } } : {})
}
