import 'server-only'
import { db } from '@/lib/db/client'
import { chatChannel } from '@/lib/sync/channels'
import { chatChanged } from '@/lib/sync/contract'
import { publishEach } from '@/lib/sync/server/publish'
import { transport } from '@/lib/sync/server/transport'

/**
 * What was subscribed with a session or code that is no longer good must fall silent: a new epoch for
 * the user's own channel and for those of their private halls leaves old listeners behind, and whoever
 * is connected as this user is cut off. The others in those halls are told to move; the user's honest
 * pages connect again.
 */
export async function cutOffListeners(userId: number): Promise<void> {
  const [halls] = await db.$transaction([
    db.$queryRaw<Array<{ id: number; before: number }>>`
      update chats set channel_epoch = channel_epoch + 1
      where id in (
        select c.id from chats c join chat_participants p on p.chat_id = c.id
        where p.user_id = ${userId} and c.type = 'hall' and c.private and c.deleted_at is null
        order by c.id for no key update of c
      )
      returning id, channel_epoch - 1 as before`,
    db.$executeRaw`update users set channel_epoch = channel_epoch + 1 where id = ${userId}`,
  ])
  const left = halls.map(({ id, before }) => ({ channel: chatChannel(id, before), data: { chat_id: id } }))
  await Promise.all([publishEach(chatChanged, left), transport.disconnectUser(userId)])
}
