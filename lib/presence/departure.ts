import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { later } from '@/lib/http/later'
import { settle, type Settled } from './settle'

// What has just run out is then surely past, also for a clock that rounds.
const MARGIN_MS = 50

/** A lease was cut: when it has run out, and nothing else has come, the others are told. */
export function judgeAgain({ user_id: userId, ends_in: endsIn }: Settled): void {
  if (endsIn === null) return
  later('departure', async () => {
    await pause(endsIn + MARGIN_MS)
    await settle([userId])
  })
}
