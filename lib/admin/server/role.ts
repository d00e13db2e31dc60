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

type RoleChange = InputOf<typeof contract>

export async function setRole(asker: Asker, wanted: RoleChange): Promise<KnownUser> {
  const epoch = await changeRole(asker, wanted)
  if (epoch !== null) {
    forgetUser(wanted.id)
    log('info', 'admin', { did: 'set role', by: asker.id, user: wanted.id, role: wanted.role })
    await publishRoleChange(wanted.id, epoch)
  }
  return readKnownUser(asker, wanted.id)
}

/**
 * A lock lets one role change at a time: if two admins take the role from each other, the second is no
 * longer an admin, so that one always remains. Returns the user's channel epoch, or null if nothing changed.
 */
function changeRole(asker: Asker, { id, role }: RoleChange): Promise<number | null> {
  return db.$transaction(async (database) => {
    await database.$executeRaw`select pg_advisory_xact_lock(hashtextextended('roles', 0))`
    const admins = await database.user.findMany({ where: { role: 'admin' }, select: { id: true } })
    const isAdmin = (userId: number) => admins.some((admin) => admin.id === userId)
    if (!isAdmin(asker.id)) throw new Refusal('forbidden')
    if (role === 'user' && isAdmin(id) && admins.length === 1) {
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

/** Admins and users have different lists of chats: the user's pages load theirs again. */
const publishRoleChange = async (userId: number, epoch: number) =>
  publish(chatChanged, [userChannel(userId, epoch)], { chat_id: await generalChatId() })
