import 'server-only'
import { db } from '@/lib/db/client'
import { chatChannel } from '@/lib/sync/channels'
import { chatChanged } from '@/lib/sync/contract'
import { publishEach } from '@/lib/sync/server/publish'
import { transport } from '@/lib/sync/server/transport'

/**
 * Ends subscriptions that were made with a session or code that is no longer valid. The user's own channel
 * and those of their private halls get new epochs, and the user's connections are closed. The other members
 * are told to subscribe again; the user's pages that are still signed in connect again.
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
  const events = halls.map(({ id, before }) => ({ channel: chatChannel(id, before), data: { chat_id: id } }))
  await Promise.all([publishEach(chatChanged, events), transport.disconnectUser(userId)])
}
