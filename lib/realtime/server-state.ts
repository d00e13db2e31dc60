import 'server-only'
import { circuit } from './server-circuit'
import { probe, tryNow } from './server-send'
import { pushService } from './server-service'

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
