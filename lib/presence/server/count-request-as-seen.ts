import 'server-only'
import { batchByKey } from '@/lib/db/batch'
import { isDatabaseUnavailable } from '@/lib/db/unavailable'
import type { Endpoint } from '@/lib/http/endpoint'
import { log } from '@/lib/log'
import { REWRITE_AFTER } from '@/lib/presence/timing'
import type { Asker } from '@/lib/users/asker'
import { BEAT_OF_REQUEST, beatStatement, beatWithoutTab, leaseIdWithoutTab, type LeaseKey } from './leases'
import { sweepNowAndThen } from './sweep'
import { updatePresence } from './update-presence'

/**
 * A request of a program counts as a heartbeat. A request of a page does not: pages send heartbeats, and
 * their polling must not keep a user online who has left.
 */
export async function countRequestAsSeen(asker: Asker, { countsAsSeen }: Endpoint, request: Request) {
  sweepNowAndThen()
  if (!countsAsSeen || request.headers.has('x-client-id') || !isDue(asker)) return
  const key = { userId: asker.id, clientId: leaseIdWithoutTab(asker), sessionId: asker.sessionId }
  await writeTogether('request', key).catch((thrown: unknown) => {
    if (isDatabaseUnavailable(thrown)) throw thrown
    log('warn', 'request not counted as seen', {
      user: asker.id,
      error: thrown instanceof Error ? thrown.name : 'unknown',
    })
  })
}

/** Those of many who ask at once. */
const writeTogether = batchByKey(async (_: 'request', keys: LeaseKey[]) => {
  const ids = [...new Set(keys.map(({ userId }) => userId))]
  const beats = beatStatement(keys, beatWithoutTab('online', BEAT_OF_REQUEST), BEAT_OF_REQUEST)
  await updatePresence(ids, { changes: [beats], seen: true })
  return keys.map(() => ({ status: 'fulfilled' as const, value: null }))
})

// When each caller's lease is due to be written again, so that the other requests do not query it.
const shared = globalThis as { tertuliaNextWrites?: Map<string, number> }
const nextWrites = (shared.tertuliaNextWrites ??= new Map<string, number>())
const REMEMBERED_MAX = 20_000

function isDue(asker: Asker): boolean {
  const key = `${String(asker.id)} ${leaseIdWithoutTab(asker)}`
  if ((nextWrites.get(key) ?? 0) > Date.now()) return false
  if (nextWrites.size >= REMEMBERED_MAX) nextWrites.clear()
  nextWrites.set(key, Date.now() + REWRITE_AFTER * 1000)
  return true
}
