import 'server-only'
import { db } from '@/lib/db/client'
import type { Asker } from '@/lib/users/asker'

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
