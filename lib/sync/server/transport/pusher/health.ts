import 'server-only'
import { circuit } from './circuit-of-service'
import { pushService } from './pusher-service'
import { probe, tryNow } from './send'

export function state(): 'ok' | 'failing' | null {
  if (!pushService()) return null
  return circuit.isFailing ? 'failing' : 'ok'
}

export const dueProbe = (): (() => Promise<unknown>) | null => (circuit.wantsProbe ? probe : null)

// A service that answered so lately is not asked again.
const FRESH_MS = 10_000
let checking: Promise<unknown> | null = null

export async function health(): Promise<'on' | 'off' | 'down'> {
  if (!pushService()) return 'off'
  checking ??= check().finally(() => (checking = null))
  await checking
  return circuit.isFailing ? 'down' : 'on'
}

async function check(): Promise<unknown> {
  if (circuit.isFailing) return probe()
  return circuit.answeredWithin(FRESH_MS) || tryNow()
}
