import 'server-only'
import { PRESENCE_CHANNEL } from '@/lib/realtime/channels'
import { publish } from '@/lib/realtime/server'
import { userStatusChanged } from './contract'
import type { Settled } from './settle'

// Of each user the last that is being told: what was settled later must not arrive sooner.
const held = globalThis as { tertuliaTold?: Map<number, Promise<void>> }
const telling = (held.tertuliaTold ??= new Map<number, Promise<void>>())

export async function tell({ user_id: userId, told, told_last_seen: lastSeen }: Settled): Promise<void> {
  const change = { userId, status: told, lastSeen: lastSeen?.toISOString() ?? null }
  const before = telling.get(userId) ?? Promise.resolve()
  const done = before.then(() => publish(userStatusChanged, [PRESENCE_CHANNEL], change))
  telling.set(userId, done)
  await done
  if (telling.get(userId) === done) telling.delete(userId)
}
