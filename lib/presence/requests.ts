import 'server-only'
import type { Asker } from '@/lib/auth/asker'
import { isAway } from '@/lib/db/away'
import type { Endpoint } from '@/lib/http/contract'
import { log } from '@/lib/log'
import { WRITTEN_EVERY } from './lease'
import { bareBeat, bareId, beatStatement, OF_REQUEST } from './leases'
import { settle } from './settle'
import { sweepNowAndThen } from './sweep'

/**
 * Any request says that who asks is here, unless it comes from a page: that one beats, and its polling
 * must not keep somebody here who is gone.
 */
export async function noticeRequest(asker: Asker, { countsAsSeen }: Endpoint, request: Request) {
  sweepNowAndThen()
  if (!countsAsSeen || request.headers.has('x-client-id') || !isDue(asker)) return
  await beatBare(asker).catch((thrown: unknown) => {
    if (isAway(thrown)) throw thrown
    log('warn', 'not noted as seen', {
      user: asker.id,
      error: thrown instanceof Error ? thrown.name : 'unknown',
    })
  })
}

const beatBare = (asker: Asker) =>
  settle([asker.id], {
    changes: [
      beatStatement(
        { userId: asker.id, clientId: bareId(asker), sessionId: asker.sessionId },
        bareBeat('online', OF_REQUEST),
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
  const key = `${String(asker.id)} ${bareId(asker)}`
  if ((noted.get(key) ?? 0) > Date.now()) return false
  if (noted.size >= REMEMBERED_AT_MOST) noted.clear()
  noted.set(key, Date.now() + WRITTEN_EVERY * 1000)
  return true
}
