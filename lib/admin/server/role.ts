import 'server-only'
import { forgetUser } from '@/lib/accounts/server/sessions'
import type { KnownUser, setRole as contract } from '@/lib/admin/contract'
import { chatChanged } from '@/lib/chats/contract'
import { generalChatId } from '@/lib/chats/server/participation'
import { db } from '@/lib/db/client'
import type { InputOf } from '@/lib/http/endpoint'
import { Refusal } from '@/lib/http/errors'
import { log } from '@/lib/log'
import { userChannel } from '@/lib/sync/channels'
import { publish } from '@/lib/sync/server/publish'
import type { Asker } from '@/lib/users/asker'
import { readKnownUser } from './users'

type Wanted = InputOf<typeof contract>

export async function setRole(asker: Asker, wanted: Wanted): Promise<KnownUser> {
  const epoch = await change(asker, wanted)
  if (epoch !== null) {
    forgetUser(wanted.id)
    log('info', 'admin', { did: 'set role', by: asker.id, user: wanted.id, role: wanted.role })
    await tell(wanted.id, epoch)
  }
  return readKnownUser(asker, wanted.id)
}

/**
 * One role changes at a time: of two admins who take it from each other at once the second is no admin
 * any more, and so there is always one. Answers the user's epoch, or null where nothing changed.
 */
function change(asker: Asker, { id, role }: Wanted): Promise<number | null> {
  return db.$transaction(async (database) => {
    await database.$executeRaw`select pg_advisory_xact_lock(hashtextextended('roles', 0))`
    const admins = await database.user.findMany({ where: { role: 'admin' }, select: { id: true } })
    const is = (userId: number) => admins.some((admin) => admin.id === userId)
    if (!is(asker.id)) throw new Refusal('forbidden')
    if (role === 'user' && is(id) && admins.length === 1) {
      throw new Refusal('conflict', { message: 'There must be an admin: make somebody else one first.' })
    }
    const [changed] = await database.user.updateManyAndReturn({
      where: { id, role: { not: role } },
      data: { role },
      select: { channelEpoch: true },
    })
    return changed?.channelEpoch ?? null
  })
}

/** An admin's list of chats is another than a user's: their pages ask for it anew. */
const tell = async (userId: number, epoch: number) =>
  publish(chatChanged, [userChannel(userId, epoch)], { chat_id: await generalChatId() })
