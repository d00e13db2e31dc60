import 'server-only'
import { isDatabaseUnavailable } from '@/lib/db/unavailable'
import type { Endpoint } from '@/lib/http/endpoint'
import { log } from '@/lib/log'
import { WRITTEN_EVERY } from '@/lib/presence/lease'
import type { Asker } from '@/lib/users/asker'
import { beatWithoutTab, leaseIdWithoutTab, beatStatement, OF_REQUEST } from './leases'
import { sweepNowAndThen } from './sweep'
import { updatePresence } from './update-presence'

/**
 * Any request says that who asks is here, unless it comes from a page: that one beats, and its polling
 * must not keep somebody here who is gone.
 */
export async function countRequestAsSeen(asker: Asker, { countsAsSeen }: Endpoint, request: Request) {
  sweepNowAndThen()
  if (!countsAsSeen || request.headers.has('x-client-id') || !isDue(asker)) return
  await beatBare(asker).catch((thrown: unknown) => {
    if (isDatabaseUnavailable(thrown)) throw thrown
    log('warn', 'not noted as seen', {
      user: asker.id,
      error: thrown instanceof Error ? thrown.name : 'unknown',
    })
  })
}

const beatBare = (asker: Asker) =>
  updatePresence([asker.id], {
    changes: [
      beatStatement(
        { userId: asker.id, clientId: leaseIdWithoutTab(asker), sessionId: asker.sessionId },
        beatWithoutTab('online', OF_REQUEST),
        OF_REQUEST,
      ),
    ],
    seen: true,
  })

// Who was noted lately need not even be looked up.
const held = globalThis as { tertuliaNoted?: Map<string, number> }
const noted = (held.tertuliaNoted ??= new Map<string, number>())
const REMEMBERED_AT_MOST = 20_000

function isDue(asker: Asker): boolean {
  const key = `${String(asker.id)} ${leaseIdWithoutTab(asker)}`
  if ((noted.get(key) ?? 0) > Date.now()) return false
  if (noted.size >= REMEMBERED_AT_MOST) noted.clear()
  noted.set(key, Date.now() + WRITTEN_EVERY * 1000)
  return true
}
