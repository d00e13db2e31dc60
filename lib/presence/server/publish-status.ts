import 'server-only'
import { userStatusChanged } from '@/lib/presence/contract'
import { PRESENCE_CHANNEL } from '@/lib/sync/channels'
import { publish } from '@/lib/sync/server/publish'
import type { UpdatedPresence } from './update-presence'

// Of each user the last that is being told: what was settled later must not arrive sooner.
const held = globalThis as { tertuliaTold?: Map<number, Promise<void>> }
const telling = (held.tertuliaTold ??= new Map<number, Promise<void>>())

export async function publishStatus({
  user_id: userId,
  told,
  told_last_seen: lastSeen,
}: UpdatedPresence): Promise<void> {
  const change = { userId, status: told, lastSeen: lastSeen?.toISOString() ?? null }
  const before = telling.get(userId) ?? Promise.resolve()
  const done = before.then(() => publish(userStatusChanged, [PRESENCE_CHANNEL], change))
  telling.set(userId, done)
  await done
  if (telling.get(userId) === done) telling.delete(userId)
}
