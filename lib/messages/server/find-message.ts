import 'server-only'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/http/errors'
import type { Message } from '@/lib/messages/contract'
import type { Asker } from '@/lib/users/asker'
import { messageColumns, type MessageRow, toMessage } from './message-row'

/**
 * Which of a chat's messages somebody means, by its id, or else by its number in the chat; null where
 * there is none, or none of the asker's business.
 */
export async function findMessage(asker: Asker, chatId: number, wanted: number): Promise<number | null> {
  const [found] = await db.$queryRaw<Array<{ seq: number | null }>>`
    select coalesce(
      (select m.seq from messages m where m.id = ${wanted}::bigint and m.chat_id = p.chat_id),
      (select m.seq from messages m where m.chat_id = p.chat_id and m.seq = ${wanted}::bigint)
    ) as seq
    from chat_participants p where p.chat_id = ${chatId} and p.user_id = ${asker.id}`
  return found?.seq ?? null
}

/** One message of a chat that the asker is in. */
export async function readOne(asker: Asker, id: number): Promise<Message> {
  const [row] = await db.$queryRaw<MessageRow[]>`
    select ${messageColumns(asker.id)}
    from messages m
    join users u on u.id = m.sender_id
    join chats c on c.id = m.chat_id
    join chat_participants p on p.chat_id = m.chat_id and p.user_id = ${asker.id}
    where m.id = ${id}::bigint and c.deleted_at is null`
  if (!row) throw new Refusal('not_found')
  return toMessage(row)
}
