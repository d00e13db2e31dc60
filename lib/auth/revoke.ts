import 'server-only'
import { db } from '@/lib/db/client'

/**
 * What was subscribed with a session or code that is no longer good must fall silent: a new epoch for
 * the user's own channel and for those of their private halls leaves old listeners behind.
 */
export async function raiseEpochs(userId: number): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      update chats set channel_epoch = channel_epoch + 1
      where id in (
        select c.id from chats c join chat_participants p on p.chat_id = c.id
        where p.user_id = ${userId} and c.type = 'hall' and c.private order by c.id for no key update of c
      )`,
    db.$executeRaw`update users set channel_epoch = channel_epoch + 1 where id = ${userId}`,
  ])
}
