import 'server-only'
import { dmSides, type RecipientColumns, recipientChannels } from '@/lib/chats/server/recipients'
import { db, Prisma } from '@/lib/db/client'
import { retryConflicts } from '@/lib/db/retry'
import { Refusal } from '@/lib/http/errors'
import { beginWrite, type PendingWrite } from '@/lib/sync/server/ordered-publisher'
import type { Asker } from '@/lib/users/asker'
import { messageColumns, type MessageRow, type WrittenMessage, toMessage } from './message-row'
import { type MessageEvent, publishMessage } from './publish-message'

/** What there is to decide by: the message, and the asker's place in its chat. */
export interface Found extends MessageRow, RecipientColumns {
  type: 'general' | 'hall' | 'dm'
  role: 'owner' | 'member'
}

/**
 * The chat's row is taken first, as every writer of a chat does, and the message read after that: what
 * is decided by it still holds when it is written. `decide` answers what to set, or null for nothing.
 */
export async function change(
  asker: Asker,
  id: number,
  event: MessageEvent,
  decide: (found: Found) => Prisma.Sql | null,
): Promise<WrittenMessage> {
  let turn: PendingWrite | null = null
  const changed = retryConflicts(() =>
    db.$transaction(async (tx) => {
      const chatId = await takeChat(tx, asker, id)
      // While this holds the chat's row nobody else commits to it: what comes later has a higher rev.
      turn ??= beginWrite(chatId)
      const found = await find(tx, asker, id)
      const values = decide(found)
      const row = values ? await write(tx, found, values) : found
      return { message: toMessage(row), changed: values !== null, hearers: recipientChannels(chatId, found) }
    }),
  )
  return changed.then((outcome) => publishMessage(turn!, event, outcome)).finally(() => turn?.end())
}

type Transaction = Prisma.TransactionClient

async function takeChat(tx: Transaction, asker: Asker, id: number): Promise<number> {
  const [chat] = await tx.$queryRaw<Array<{ id: number }>>`
    select c.id from chats c
    join messages m on m.chat_id = c.id and m.id = ${id}::bigint
    join chat_participants p on p.chat_id = c.id and p.user_id = ${asker.id}
    for no key update of c`
  if (!chat) throw new Refusal('not_found')
  return chat.id
}

async function find(tx: Transaction, asker: Asker, id: number): Promise<Found> {
  const [found] = await tx.$queryRaw<Found[]>`
    select ${messageColumns}, c.type, c.channel_epoch, p.role, ${dmSides(CHAT)}
    from messages m
    join users u on u.id = m.sender_id
    join chats c on c.id = m.chat_id
    join chat_participants p on p.chat_id = m.chat_id and p.user_id = ${asker.id}
    where m.id = ${id}::bigint and c.deleted_at is null`
  if (!found) throw new Refusal('not_found')
  return found
}

const CHAT = { type: Prisma.sql`c.type`, id: Prisma.sql`c.id` }

async function write(tx: Transaction, found: Found, values: Prisma.Sql): Promise<MessageRow> {
  const rows = await tx.$queryRaw<MessageRow[]>`
    with raised as (
      update chats set last_rev = last_rev + 1 where id = ${found.chat_id} returning last_rev
    ), m as (
      update messages set rev = raised.last_rev, ${values} from raised where messages.id = ${found.id}
      returning messages.*
    )
    select ${messageColumns} from m join users u on u.id = m.sender_id`
  return rows[0]!
}
