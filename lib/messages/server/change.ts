import 'server-only'
import { dmSides, type RecipientColumns } from '@/lib/chats/server/recipients'
import { Prisma } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import { commitInChat, type Transaction } from '@/lib/sync/server/commit'
import type { Asker } from '@/lib/users/asker'
import {
  messageChange,
  messageColumns,
  type MessageEvent,
  type MessageRow,
  toMessage,
  type WrittenMessage,
} from './message-row'

/** What a change is decided by: the message, and the asker's role in its chat. */
export interface FoundMessage extends MessageRow, RecipientColumns {
  type: 'general' | 'hall' | 'dm'
  role: 'owner' | 'member'
}

/**
 * Changes a message: the chat's row is taken first, as every writer of a chat does, and the message read
 * after that, so what `decide` sees still holds when it is written. `decide` writes what is the feature's
 * own and answers the columns to set, or null where nothing changes.
 */
export function changeMessage(
  asker: Asker,
  id: number,
  event: MessageEvent,
  decide: (found: FoundMessage, tx: Transaction) => Promise<Prisma.Sql | null> | Prisma.Sql | null,
): Promise<WrittenMessage> {
  return commitInChat<WrittenMessage>(chatOf(asker, id), async (tx) => {
    const found = await find(tx, asker, id)
    const values = await decide(found, tx)
    if (!values) return { result: { message: toMessage(found), changed: false }, changes: [] }
    const row = await write(tx, asker, found, values)
    return { result: { message: toMessage(row), changed: true }, changes: [messageChange(event, row, found)] }
  })
}

const chatOf = (asker: Asker, messageId: number) => Prisma.sql`
  select c.id, c.last_rev from chats c
  join messages m on m.chat_id = c.id and m.id = ${messageId}::bigint
  join chat_participants p on p.chat_id = c.id and p.user_id = ${asker.id}
  for no key update of c`

async function find(tx: Transaction, asker: Asker, id: number): Promise<FoundMessage> {
  const [found] = await tx.$queryRaw<FoundMessage[]>`
    select ${messageColumns(asker.id)}, c.type, c.channel_epoch, p.role, ${dmSides(CHAT)}
    from messages m
    join users u on u.id = m.sender_id
    join chats c on c.id = m.chat_id
    join chat_participants p on p.chat_id = m.chat_id and p.user_id = ${asker.id}
    where m.id = ${id}::bigint and c.deleted_at is null`
  if (!found) throw new Refusal('not_found')
  return found
}

const CHAT = { type: Prisma.sql`c.type`, id: Prisma.sql`c.id` }

async function write(
  tx: Transaction,
  viewer: Asker,
  found: FoundMessage,
  values: Prisma.Sql,
): Promise<MessageRow> {
  const rows = await tx.$queryRaw<MessageRow[]>`
    with raised as (
      update chats set last_rev = last_rev + 1 where id = ${found.chat_id} returning last_rev
    ), m as (
      update messages set rev = raised.last_rev, ${values} from raised where messages.id = ${found.id}
      returning messages.*
    )
    select ${messageColumns(viewer.id)} from m join users u on u.id = m.sender_id`
  return rows[0]!
}
