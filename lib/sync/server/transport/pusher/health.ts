import 'server-only'
import { pushService } from './pusher-service'
import { probe, tryNow } from './send'
import { circuit } from './shared-circuit'

/** Whether pages may rely on push, for the header of answers; null where there is none. */
export function pushState(): 'ok' | 'failing' | null {
  if (!pushService()) return null
  return circuit.isFailing ? 'failing' : 'ok'
}

/** What polls finds out whether push is back, also when nobody writes. */
export const probeIfDue = (): (() => Promise<unknown>) | null => (circuit.wantsProbe ? probe : null)

// A service that was there so lately is not asked again for it.
const FRESH_MS = 10_000
let looking: Promise<unknown> | null = null

export async function pushHealth(): Promise<'on' | 'off' | 'down'> {
  if (!pushService()) return 'off'
  looking ??= look().finally(() => (looking = null))
  await looking
  return circuit.isFailing ? 'down' : 'on'
}

async function look(): Promise<unknown> {
  if (circuit.isFailing) return probe()
  return circuit.answeredWithin(FRESH_MS) || tryNow()
}
