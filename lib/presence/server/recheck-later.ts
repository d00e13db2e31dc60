import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { afterResponse } from '@/lib/http/server/after-response'
import { updatePresence, type UpdatedPresence } from './update-presence'

// What has just run out is then surely past, also for a clock that rounds.
const MARGIN_MS = 50

/** A lease was cut: when it has run out, and nothing else has come, the others are told. */
export function recheckWhenLeaseEnds({ user_id: userId, ends_in: endsIn }: UpdatedPresence): void {
  if (endsIn === null) return
  afterResponse('departure', async () => {
    await pause(endsIn + MARGIN_MS)
    await updatePresence([userId])
  })
}
